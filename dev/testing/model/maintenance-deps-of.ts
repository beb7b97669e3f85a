import type { MaintenanceDeps } from '#lib/use-cases/maintenance-deps.ts';
import { createFakeHoldLedger } from '../fakes/fake-hold-ledger.ts';
import { createFakeObservationStore } from '../fakes/fake-observation-store.ts';
import { createFakeReconcilerLease } from '../fakes/fake-reconciler-lease.ts';
import { createFakeReplicaRegistry } from '../fakes/fake-replica-registry.ts';
import { createFakeScheduleControl } from '../fakes/fake-schedule-control.ts';
import { createFakeStopLedger } from '../fakes/fake-stop-ledger.ts';
import { createFakeTaskControl } from '../fakes/fake-task-control.ts';
import { createFakeTaskRunStore } from '../fakes/fake-task-run-store.ts';
import { createFakeTaskWatch } from '../fakes/fake-task-watch.ts';
import { createFakeWindowStore } from '../fakes/fake-window-store.ts';
import { type Caller, DatabaseFailed } from './caller.ts';
import {
  EXEMPT_FAMILY,
  EXEMPT_SCHEDULE,
  INTERVAL_MS,
  SETTLE_MS,
  STALE_AFTER_MS,
  VERIFY_RELEASE_AFTER_MS,
} from './model-rules.ts';
import type { ModelWorld } from './model-world.ts';
import type { ReplicaProcess } from './replica-process.ts';

const RULES = {
  moduleActive: true,
  quietRules: { staleAfterMs: STALE_AFTER_MS, settleMs: SETTLE_MS },
  planRules: { verifyReleaseAfterMs: VERIFY_RELEASE_AFTER_MS },
  intervalMs: INTERVAL_MS,
  exempt: { schedules: new Set([EXEMPT_SCHEDULE]), taskFamilies: new Set([EXEMPT_FAMILY]) },
};

/** What the use cases are given when this caller runs them in this process. */
export function maintenanceDepsOf(
  { database, aws }: Pick<ModelWorld, 'database' | 'aws'>,
  { turn, beats }: Pick<Caller, 'turn' | 'beats'>,
  process: Pick<ReplicaProcess, 'id' | 'refresh'>,
): MaintenanceDeps {
  return {
    ...RULES,
    windows: createFakeWindowStore(database, turn),
    snapshot: {
      current: () => ({ window: null, fresh: false }),
      now: database.clock.now,
      refresh: () => process.refresh(turn).catch(unlessDatabaseFailed),
      onChange: () => () => {},
    },
    holds: createFakeHoldLedger(database, turn),
    schedules: createFakeScheduleControl(aws, turn),
    tasks: createFakeTaskWatch(aws, turn),
    taskControl: createFakeTaskControl(aws, turn),
    stops: createFakeStopLedger(database, turn),
    replicas: createFakeReplicaRegistry(database, { id: process.id, name: process.id }, turn),
    observations: createFakeObservationStore(database, turn),
    lease: createFakeReconcilerLease(database, turn, beats),
    taskRuns: createFakeTaskRunStore(database, turn),
    healthAnswers: { ofWindow: async () => null },
    healthHosts: new Set<string>(),
    // Nothing is ever planned here.
    agenda: { firstWithin: async () => null },
  };
}

/** A snapshot that cannot be read grows old; whoever wanted it read goes on. */
function unlessDatabaseFailed(cause: unknown): void {
  if (!(cause instanceof DatabaseFailed)) throw cause;
}
