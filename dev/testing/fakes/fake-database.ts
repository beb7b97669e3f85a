import type { AuditAction } from '#lib/domain/audit/audit.ts';
import type { BusySample } from '#lib/domain/drain/busy-sample.ts';
import type { KeptObservation } from '#lib/domain/drain/observation.ts';
import type { Replica } from '#lib/domain/drain/replica.ts';
import type { TaskRun } from '#lib/domain/drain/task-run.ts';
import type { PlanOccurrence, WindowPlan } from '#lib/domain/plans/window-plan.ts';
import type { MissedRun, MissedRunPolicy } from '#lib/domain/schedules/missed-run.ts';
import type { Hold } from '#lib/domain/schedules/schedule.ts';
import type { HealthAnswer } from '#lib/domain/window/health-answer.ts';
import type { Window } from '#lib/domain/window/window.ts';
import { createFakeClock, type FakeClock } from './fake-clock.ts';

/** An entry as it was written; `createFakeAuditLog` makes JSON of it. */
export type FakeAuditRow = {
  readonly id: number;
  readonly at: Date;
  readonly actor: string;
  readonly action: AuditAction;
  readonly windowId: string | null;
  readonly subject: string | null;
  readonly before: object | null;
  readonly after: object | null;
};

export type FakeLeaseRow = {
  readonly holder: number;
  readonly expiresAtMs: number;
  /** Whether the holder still renews it by itself. */
  readonly beats: () => boolean;
};

/**
 * What the tables hold, shared by the fakes of all replicas. Values are never changed in place, so whoever has
 * read one keeps what it was then.
 */
export type FakeDatabase = {
  readonly clock: FakeClock;
  window: Window;
  /** By id, in the order in which they were written. */
  readonly holds: Map<string, Hold>;
  /** When windows ended, by their ids. */
  readonly ended: Map<string, Date>;
  readonly missedRuns: Map<string, MissedRun>;
  /** By the rule's ARN. */
  readonly policies: Map<string, MissedRunPolicy>;
  readonly audit: FakeAuditRow[];
  /** By id, with what is skipped. */
  readonly plans: Map<string, WindowPlan>;
  /** By plan and start. */
  readonly occurrences: Map<string, PlanOccurrence>;
  /** By the window's id: the last answer of its health URL. */
  readonly healthAnswers: Map<string, HealthAnswer>;
  observation: KeptObservation | null;
  /** By the window's id, in the order in which they were taken. */
  readonly samples: Map<string, readonly BusySample[]>;
  readonly taskRuns: Map<string, TaskRun>;
  taskRunsLookedAt: Date | null;
  readonly replicas: Map<string, Replica>;
  lease: FakeLeaseRow | null;
  /** Whether users' writes are under way that will not end in time. */
  usersWriting: boolean;
};

/** Migrated and empty. */
export function createFakeDatabase(clock = createFakeClock()): FakeDatabase {
  return {
    clock,
    window: { status: 'INACTIVE', version: 0 },
    holds: new Map(),
    ended: new Map(),
    missedRuns: new Map(),
    policies: new Map(),
    audit: [],
    plans: new Map(),
    occurrences: new Map(),
    healthAnswers: new Map(),
    observation: null,
    samples: new Map(),
    taskRuns: new Map(),
    taskRunsLookedAt: null,
    replicas: new Map(),
    lease: null,
    usersWriting: false,
  };
}

/** Belongs to the effect whose change it tells of. */
export function recordFakeAudit(database: FakeDatabase, entry: Omit<FakeAuditRow, 'id' | 'at'>): void {
  const id = database.audit.length + 1;
  database.audit.push({ ...entry, id, at: database.clock.now() });
}
