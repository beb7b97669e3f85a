import type { BusyTask } from '#lib/domain/drain/busy-task.ts';
import type { ControlResult } from './schedule-control.ts';

export type TaskControl = {
  /**
   * Asks ECS to stop the task; `why` is kept with it. `done` means asked, not stopped: it still has its stop
   * timeout, and only a scan tells. Safe to repeat. Nothing here rejects because of AWS.
   */
  stop(task: BusyTask, why: string): Promise<ControlResult>;
};
