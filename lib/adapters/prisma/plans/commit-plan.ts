import type { AuditAction } from '#lib/domain/audit/audit.ts';
import type { Span, WindowPlan } from '#lib/domain/plans/window-plan.ts';
import type { PlanChange, PlanCommit } from '#lib/ports/plan-store.ts';
import { recordAudit } from '../audit/audit-log.ts';
import type { OccurrenceOutcome, Prisma } from '../generated/client.ts';
import { rowOfPlan } from './plan-columns.ts';

type Transaction = Prisma.TransactionClient;

const ACTION: Readonly<Record<PlanChange['kind'], AuditAction>> = {
  made: 'plan-made',
  changed: 'plan-changed',
  cancelled: 'plan-cancelled',
  skipped: 'plan-occurrence-skipped',
  restored: 'plan-occurrence-restored',
};

/** The change with what it does to occurrences and its audit entry, unless the plan is at another version by now. */
export async function commitPlan(tx: Transaction, change: PlanChange): Promise<PlanCommit> {
  const { after } = change;
  if (change.kind === 'made') {
    await tx.windowPlan.create({ data: { id: after.id, ...rowOfPlan(after) } });
  } else {
    const { count } = await tx.windowPlan.updateMany({
      where: { id: after.id, version: change.before.version },
      data: rowOfPlan(after),
    });
    if (count === 0) return 'overtaken';
  }
  await writeOccurrences(tx, change);
  await recordAudit(tx, {
    actor: after.changedBy,
    action: ACTION[change.kind],
    windowId: null,
    subject: after.reason,
    ...told(change),
  });
  return 'committed';
}

async function writeOccurrences(tx: Transaction, change: PlanChange): Promise<void> {
  const { after } = change;
  switch (change.kind) {
    case 'made':
      return;
    case 'changed':
      return forgetSkipped(
        tx,
        after,
        change.before.skipped.filter((start) => !after.skipped.some((kept) => sameTime(kept, start))),
      );
    case 'cancelled':
      return record(tx, after, change.before.next, 'CANCELLED');
    case 'skipped':
      return record(tx, after, change.occurrence, 'SKIPPED');
    case 'restored':
      return forgetSkipped(tx, after, [change.occurrence.startsAt]);
  }
}

async function record(
  tx: Transaction,
  plan: WindowPlan,
  span: Span,
  outcome: OccurrenceOutcome,
): Promise<void> {
  const { id: planId, changedBy: by, changedAt: at } = plan;
  const told = { outcome, by, at, endsAt: span.endsAt };
  await tx.planOccurrence.upsert({
    where: { planId_startsAt: { planId, startsAt: span.startsAt } },
    create: { ...told, planId, startsAt: span.startsAt },
    update: told,
  });
}

async function forgetSkipped(tx: Transaction, { id }: WindowPlan, starts: readonly Date[]): Promise<void> {
  const startsAt = { in: [...starts] };
  await tx.planOccurrence.deleteMany({ where: { planId: id, outcome: 'SKIPPED', startsAt } });
}

/** Of a skipped occurrence the entry tells which; everything else tells the whole plan. */
function told(change: PlanChange): { readonly before: object | null; readonly after: object } {
  switch (change.kind) {
    case 'made':
      return { before: null, after: change.after };
    case 'changed':
    case 'cancelled':
      return { before: change.before, after: change.after };
    case 'skipped':
    case 'restored':
      return { before: null, after: { planId: change.after.id, ...change.occurrence } };
  }
}

function sameTime(one: Date, other: Date): boolean {
  return one.getTime() === other.getTime();
}
