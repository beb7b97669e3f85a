import { RECONCILER } from '#lib/domain/audit/audit.ts';
import { overlaps, type Span, type WindowPlan } from '#lib/domain/plans/window-plan.ts';
import { isOpen, type Window } from '#lib/domain/window/window.ts';
import type { PlanAgenda } from '#lib/ports/plan-agenda.ts';
import { type FakeDatabase, recordFakeAudit } from './fake-database.ts';
import { carryOut, type Turn, yields } from './turn.ts';

export function createFakePlanAgenda(database: FakeDatabase, turn: Turn = yields): PlanAgenda {
  return {
    find: (id) => carryOut(turn, 'agenda.find', id, () => database.plans.get(id) ?? null),
    anythingDue: () =>
      carryOut(turn, 'agenda.anythingDue', null, () => {
        const now = database.clock.now();
        return endsBy(database.window, now) || toCome(database).some(({ next }) => next.startsAt <= now);
      }),
    due: (now) =>
      carryOut(turn, 'agenda.due', now, () => toCome(database).filter(({ next }) => next.startsAt <= now)),
    firstWithin: (span, exceptId) =>
      carryOut(turn, 'agenda.firstWithin', span, () => firstWithin(database, span, exceptId)),
    miss: ({ plan, next, why }) =>
      carryOut(turn, 'agenda.miss', plan, () => {
        const settled = { plan, next, why, outcome: 'MISSED', windowId: null, by: RECONCILER } as const;
        if (!settleFakeOccurrence(database, settled)) return false;
        recordFakeAudit(database, {
          actor: RECONCILER,
          action: 'plan-missed',
          windowId: null,
          subject: plan.reason,
          before: { planId: plan.id, ...plan.next },
          after: { planId: plan.id, next, why },
        });
        return true;
      }),
  };
}

/** As `settleOccurrence` of the Prisma adapters; belongs to the effect of which it tells. */
export function settleFakeOccurrence(
  database: FakeDatabase,
  settled: {
    readonly plan: WindowPlan;
    readonly next: Span | null;
    readonly outcome: 'STARTED' | 'MISSED';
    readonly windowId: string | null;
    readonly why: string | null;
    readonly by: string;
  },
): boolean {
  const { plan, next, ...told } = settled;
  const kept = database.plans.get(plan.id);
  if (kept?.status !== 'PLANNED' || kept.version !== plan.version) return false;
  const version = plan.version + 1;
  const advanced: WindowPlan = next ? { ...kept, version, next } : { ...kept, version, status: 'SETTLED' };
  const skipped = advanced.skipped.filter((start) => start > advanced.next.startsAt);
  const ahead = settled.outcome === 'STARTED' && plan.next.startsAt > database.clock.now();
  const startedAhead = ahead ? [...kept.startedAhead, plan.next.startsAt] : kept.startedAhead;
  database.plans.set(plan.id, { ...advanced, skipped, startedAhead });
  const { mode, reason } = kept;
  const occurrence = { planId: plan.id, mode, reason, ...plan.next, ...told, at: database.clock.now() };
  const key = `${plan.id} ${plan.next.startsAt.toISOString()}`;
  const known = database.occurrences.get(key);
  if (!known || known.outcome === 'SKIPPED') database.occurrences.set(key, occurrence);
  return true;
}

export function firstWithin(database: FakeDatabase, span: Span, exceptId?: string): WindowPlan | null {
  return toCome(database).find(({ id, next }) => id !== exceptId && overlaps(next, span)) ?? null;
}

function endsBy(window: Window, now: Date): boolean {
  if (!isOpen(window)) return false;
  const { atEnd, drainDeadline } = window.terms;
  const ends = atEnd.kind !== 'keep' && window.plannedEnd !== null && window.plannedEnd <= now;
  return ends || (window.status === 'PENDING' && drainDeadline !== null && drainDeadline.by <= now);
}

function toCome({ plans }: FakeDatabase): readonly WindowPlan[] {
  return [...plans.values()]
    .filter(({ status }) => status === 'PLANNED')
    .sort((one, other) => one.next.startsAt.getTime() - other.next.startsAt.getTime());
}
