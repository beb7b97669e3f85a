import type { BusyTask } from '#lib/domain/drain/busy-task.ts';

/** What administrators have asked to be stopped; the audit is where it is kept. */
export type StopLedger = {
  /** Written down before ECS is asked. Answers false, and writes nothing, unless this window is open. */
  recordStop(windowId: string, tasks: readonly BusyTask[], by: string): Promise<boolean>;
};
