import type { PlanRules } from '#lib/domain/drain/plan.ts';
import type { QuietRules } from '#lib/domain/drain/quiet.ts';
import type { HealthAnswers } from '#lib/ports/health-answers.ts';
import type { HoldLedger } from '#lib/ports/hold-ledger.ts';
import type { ObservationStore } from '#lib/ports/observation-store.ts';
import type { PlanAgenda } from '#lib/ports/plan-agenda.ts';
import type { ReconcilerLease } from '#lib/ports/reconciler-lease.ts';
import type { ReplicaRegistry } from '#lib/ports/replica-registry.ts';
import type { ScheduleControl } from '#lib/ports/schedule-control.ts';
import type { StopLedger } from '#lib/ports/stop-ledger.ts';
import type { TaskControl } from '#lib/ports/task-control.ts';
import type { TaskRunStore } from '#lib/ports/task-run-store.ts';
import type { TaskWatch } from '#lib/ports/task-watch.ts';
import type { WindowSnapshot } from '#lib/ports/window-snapshot.ts';
import type { WindowStore } from '#lib/ports/window-store.ts';

/** What the use cases of the maintenance window work with. */
export type MaintenanceDeps = {
  /** `config.json` `modules.maintenance.active`. */
  readonly moduleActive: boolean;
  readonly quietRules: QuietRules;
  readonly planRules: PlanRules;
  /** The least time between two observations that count as two, in milliseconds. */
  readonly intervalMs: number;
  /** What maintenance has nothing to do with, by name; `config.json` `modules.maintenance.exempt…`. */
  readonly exempt: {
    /** May go on firing during a window, such as what calls this application's own cron route. */
    readonly schedules: ReadonlySet<string>;
    /** May go on running during a window. */
    readonly taskFamilies: ReadonlySet<string>;
  };
  readonly windows: WindowStore;
  readonly snapshot: WindowSnapshot;
  readonly holds: HoldLedger;
  readonly schedules: ScheduleControl;
  readonly tasks: TaskWatch;
  readonly taskControl: TaskControl;
  readonly stops: StopLedger;
  readonly replicas: Pick<ReplicaRegistry, 'list'>;
  readonly observations: ObservationStore;
  readonly lease: ReconcilerLease;
  /** How long tasks usually take. */
  readonly taskRuns: Pick<TaskRunStore, 'usual'>;
  readonly healthAnswers: HealthAnswers;
  /** The hosts inside the network that may be asked for their health; `modules.maintenance.healthHosts`. */
  readonly healthHosts: ReadonlySet<string>;
  readonly agenda: Pick<PlanAgenda, 'firstWithin'>;
};
