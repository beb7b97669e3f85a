import type { MissedRunStore } from '#lib/ports/missed-run-store.ts';
import type { ScheduleRuns } from '#lib/ports/schedule-runs.ts';
import type { TaskStarter } from '#lib/ports/task-starter.ts';
import type { WindowStore } from '#lib/ports/window-store.ts';

/** What the use cases of missed runs work with. */
export type MissedRunDeps = {
  /** `config.json` `modules.maintenance.active`. */
  readonly moduleActive: boolean;
  readonly missedRuns: MissedRunStore;
  readonly scheduleRuns: ScheduleRuns;
  readonly taskStarter: TaskStarter;
  readonly windows: Pick<WindowStore, 'now'>;
  /**
   * The keys of the holds that this process has examined, so that it does not look at them for ever, with when they
   * were put back.
   */
  readonly examined: Map<string, Date>;
};
