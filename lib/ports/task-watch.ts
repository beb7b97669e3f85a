import type { BusyTask } from '#lib/domain/drain/busy-task.ts';
import type { Failure } from '#lib/domain/drain/observation.ts';

/** The busy tasks seen, and what could not be seen. Without failures the list is complete. */
export type TaskScan = { readonly busyTasks: readonly BusyTask[]; readonly failures: readonly Failure[] };

export type TaskWatch = {
  /**
   * Scans all configured clusters. Also asks about `known`, the tasks that were busy in the scan before: one
   * that AWS does not mention any more counts as over only by `afterAbsence`. Never rejects because of AWS.
   */
  scan(known: readonly BusyTask[]): Promise<TaskScan>;
};
