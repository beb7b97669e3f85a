import type { TaskRun } from '#lib/domain/drain/task-run.ts';
import type { UsualDuration } from '#lib/domain/drain/usual-duration.ts';

/** The tasks that were seen after their end, and what follows from them. */
export type TaskRunStore = {
  /**
   * True for one caller, on whatever replica, and for nobody else until `everyMs` have passed by the database's
   * time: that one looks for ended tasks now.
   */
  takeTurn(everyMs: number): Promise<boolean>;
  /** Runs that are known already stay as they are. */
  keep(runs: readonly TaskRun[]): Promise<void>;
  /** Forgets runs older than `KEPT_DAYS`, and of each family all but the last `KEPT_RUNS_PER_FAMILY`. */
  prune(): Promise<void>;
  /** Of the last `RUNS_LOOKED_AT` runs of each of these families, by name; families without a run are left out. */
  usual(families: readonly string[]): Promise<UsualDuration[]>;
};
