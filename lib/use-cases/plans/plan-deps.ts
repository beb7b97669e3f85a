import type { PlanStore } from '#lib/ports/plan-store.ts';
import type { Recurrence } from '#lib/ports/recurrence.ts';
import type { WindowStore } from '#lib/ports/window-store.ts';
import type { ZonedTimes } from '#lib/ports/zoned-times.ts';

/** What the use cases of planned windows work with. */
export type PlanDeps = {
  /** `config.json` `modules.maintenance.active`. */
  readonly moduleActive: boolean;
  /** The hosts inside the network that may be asked for their health; `modules.maintenance.healthHosts`. */
  readonly healthHosts: ReadonlySet<string>;
  readonly windows: Pick<WindowStore, 'now' | 'load'>;
  readonly plans: PlanStore;
  readonly times: ZonedTimes;
  readonly recurrence: Recurrence;
};
