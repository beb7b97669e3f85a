import type { Failure } from '#lib/domain/drain/observation.ts';
import type { TaskRun } from '#lib/domain/drain/task-run.ts';

export type EndedTasks = {
  /**
   * Gives `keep` the runs of tasks that have ended since the last time, part by part: each task once, except for
   * a part that `keep` rejected. Tasks of services and daemons, and those that were stopped, are no runs. Answers
   * what could not be seen; rejects only when `keep` does.
   */
  handOver(keep: (runs: readonly TaskRun[]) => Promise<void>): Promise<readonly Failure[]>;
};
