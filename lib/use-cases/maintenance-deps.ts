import type { QuietRules } from '#lib/domain/quiet.ts';
import type { HoldLedger } from '#lib/ports/hold-ledger.ts';
import type { ObservationStore } from '#lib/ports/observation-store.ts';
import type { ReconcilerLease } from '#lib/ports/reconciler-lease.ts';
import type { ScheduleControl } from '#lib/ports/schedule-control.ts';
import type { TaskWatch } from '#lib/ports/task-watch.ts';
import type { WindowSnapshot } from '#lib/ports/window-snapshot.ts';
import type { WindowStore } from '#lib/ports/window-store.ts';

/** What the use cases of the maintenance window work with. */
export type MaintenanceDeps = {
  /** `config.json` `modules.maintenance.active`. */
  readonly moduleActive: boolean;
  readonly quietRules: QuietRules;
  /** The least time between two observations that count as two, in milliseconds. */
  readonly intervalMs: number;
  /** Task families that may go on running during a window; `config.json` modules.maintenance.exemptTaskFamilies. */
  readonly exemptTaskFamilies: ReadonlySet<string>;
  readonly windows: WindowStore;
  readonly snapshot: WindowSnapshot;
  readonly holds: HoldLedger;
  readonly schedules: ScheduleControl;
  readonly tasks: TaskWatch;
  readonly observations: ObservationStore;
  readonly lease: ReconcilerLease;
};
