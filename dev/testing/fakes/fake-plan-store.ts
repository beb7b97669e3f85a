import type { AuditAction } from '#lib/domain/audit/audit.ts';
import type { OccurrenceOutcome, Span, WindowPlan } from '#lib/domain/plans/window-plan.ts';
import type { PlanChange, PlanCommit, PlanStore } from '#lib/ports/plan-store.ts';
import { type FakeDatabase, recordFakeAudit } from './fake-database.ts';
import { carryOut, type Turn, yields } from './turn.ts';

const ACTION: Readonly<Record<PlanChange['kind'], AuditAction>> = {
  made: 'plan-made',
  changed: 'plan-changed',
  cancelled: 'plan-cancelled',
  skipped: 'plan-occurrence-skipped',
  restored: 'plan-occurrence-restored',
};

export function createFakePlanStore(database: FakeDatabase, turn: Turn = yields): PlanStore {
  return {
    planned: () =>
      carryOut(turn, 'plans.planned', null, () => ({ plans: planned(database), mark: markOf(database) })),
    get: (id) => carryOut(turn, 'plans.get', id, () => database.plans.get(id) ?? null),
    commit: (change) => carryOut(turn, 'plans.commit', change, () => commit(database, change)),
    settledSince: (planId, since) =>
      carryOut(turn, 'plans.settledSince', planId, () =>
        [...database.occurrences.values()]
          .filter((one) => one.planId === planId && SETTLED.has(one.outcome) && one.at >= since)
          .sort((one, other) => one.at.getTime() - other.at.getTime() || byStart(one, other)),
      ),
    missedSince: (since, limit) =>
      carryOut(turn, 'plans.missedSince', since, () =>
        [...database.occurrences.values()]
          .filter(({ outcome, at }) => outcome === 'MISSED' && at >= since)
          .sort((one, other) => byStart(other, one))
          .slice(0, limit),
      ),
    occurrences: (part) =>
      carryOut(turn, 'plans.occurrences', part, () => {
        const { page, pageSize } = part;
        const all = [...database.occurrences.values()].sort((one, other) => byStart(other, one));
        const nodes = all.slice((page - 1) * pageSize, page * pageSize);
        return { count: all.length, page, pages: Math.ceil(all.length / pageSize), pageSize, nodes };
      }),
  };
}

const SETTLED: ReadonlySet<OccurrenceOutcome> = new Set(['STARTED', 'MISSED']);

function byStart(one: Span, other: Span): number {
  return one.startsAt.getTime() - other.startsAt.getTime();
}

function planned({ plans }: FakeDatabase): readonly WindowPlan[] {
  return [...plans.values()]
    .filter(({ status }) => status === 'PLANNED')
    .sort((one, other) => one.next.startsAt.getTime() - other.next.startsAt.getTime());
}

function markOf(database: FakeDatabase): string {
  const versions = planned(database).map(({ id, version }) => `${id} ${version}`);
  return `${versions.sort().join()} ${database.window.version}`;
}

function commit(database: FakeDatabase, change: PlanChange): PlanCommit {
  const { after } = change;
  if ('mark' in change && change.mark !== markOf(database)) return 'overtaken';
  if ('before' in change && database.plans.get(after.id)?.version !== change.before.version) {
    return 'overtaken';
  }
  database.plans.set(after.id, after);
  if (change.kind === 'cancelled') recordOccurrence(database, after, change.before.next, 'CANCELLED');
  if (change.kind === 'skipped') recordOccurrence(database, after, change.occurrence, 'SKIPPED');
  forgetSkipped(database, after);
  recordFakeAudit(database, {
    actor: after.changedBy,
    action: ACTION[change.kind],
    windowId: null,
    subject: after.reason,
    before: change.kind === 'changed' || change.kind === 'cancelled' ? change.before : null,
    after: 'occurrence' in change ? { planId: after.id, ...change.occurrence } : after,
  });
  return 'committed';
}

function recordOccurrence(
  { occurrences }: FakeDatabase,
  plan: WindowPlan,
  { startsAt, endsAt }: Span,
  outcome: OccurrenceOutcome,
): void {
  const { id: planId, mode, reason, changedBy: by, changedAt: at } = plan;
  const rest = { windowId: null, why: null, by, at };
  occurrences.set(`${planId} ${startsAt.toISOString()}`, {
    ...{ planId, mode, reason, startsAt, endsAt, outcome },
    ...rest,
  });
}

function forgetSkipped({ occurrences }: FakeDatabase, { id, skipped }: WindowPlan): void {
  const kept = new Set(skipped.map((start) => start.getTime()));
  for (const [key, { planId, outcome, startsAt }] of occurrences) {
    if (planId === id && outcome === 'SKIPPED' && !kept.has(startsAt.getTime())) occurrences.delete(key);
  }
}
