import type { Span, WindowPlan } from '#lib/domain/plans/window-plan.ts';
import type { Prisma } from '../generated/client.ts';

/** What became of a plan's next occurrence, by whom. */
export type Settled = {
  readonly plan: WindowPlan;
  /** The plan's occurrence after this one; null: nothing is to come any more. */
  readonly next: Span | null;
  readonly outcome: 'STARTED' | 'MISSED';
  readonly windowId: string | null;
  readonly why: string | null;
  readonly by: string;
};

/**
 * In the transaction of what has happened: records it for the plan's next occurrence, and the plan goes on to the one
 * after it; what is known already of an occurrence that was not skipped stays. False, and nothing is changed, when the plan is not at its version any more or nothing of it is to come.
 */
export async function settleOccurrence(tx: Prisma.TransactionClient, settled: Settled): Promise<boolean> {
  const { plan, next, outcome, windowId, why, by } = settled;
  const { count } = await tx.windowPlan.updateMany({
    where: { id: plan.id, version: plan.version, status: 'PLANNED' },
    data: { version: plan.version + 1, ...(next ?? { status: 'SETTLED' as const }) },
  });
  if (count === 0) return false;
  await tx.$executeRaw`
    insert into plan_occurrences (id, plan_id, starts_at, ends_at, outcome, window_id, why, by, at)
    values (${crypto.randomUUID()}::uuid, ${plan.id}::uuid, ${plan.next.startsAt}, ${plan.next.endsAt},
            ${outcome}::"OccurrenceOutcome", ${windowId}::uuid, ${why}, ${by}, now())
    on conflict (plan_id, starts_at) do update set
      ends_at = excluded.ends_at, outcome = excluded.outcome, window_id = excluded.window_id,
      why = excluded.why, by = excluded.by, at = excluded.at
    where plan_occurrences.outcome = 'SKIPPED'`;
  return true;
}
