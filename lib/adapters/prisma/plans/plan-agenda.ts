import { RECONCILER } from '#lib/domain/audit/audit.ts';
import type { PlanAgenda } from '#lib/ports/plan-agenda.ts';
import { recordAudit } from '../audit/audit-log.ts';
import type { PrismaClient } from '../generated/client.ts';
import { inTransaction } from '../in-transaction.ts';
import { settleOccurrence } from '../window/settle-occurrence.ts';
import { planOfRow, withLeftOut } from './plan-row.ts';

/** The tables `window_plans` and `plan_occurrences`, as the tick works on them. */
export function createPrismaPlanAgenda(prisma: PrismaClient): PlanAgenda {
  return {
    async find(planId) {
      const row = await prisma.windowPlan.findUnique({ where: { id: planId }, include: withLeftOut(prisma) });
      return row && planOfRow(row);
    },
    async anythingDue() {
      const [{ due }] = await prisma.$queryRaw<[{ due: boolean }]>`
        select exists (select from window_plans where status = 'PLANNED' and starts_at <= now())
          or exists (
            select from maintenance_state s join maintenance_windows w on w.id = s.window_id
            where (w.at_end <> 'KEEP' and w.planned_end <= now()) or (w.status = 'PENDING' and w.drain_by <= now())
          ) as due`;
      return due;
    },
    async due(now) {
      const rows = await prisma.windowPlan.findMany({
        where: { status: 'PLANNED', startsAt: { lte: now } },
        orderBy: { startsAt: 'asc' },
        include: withLeftOut(prisma),
      });
      return rows.map(planOfRow);
    },
    async firstWithin({ startsAt, endsAt }, exceptId) {
      const row = await prisma.windowPlan.findFirst({
        where: {
          status: 'PLANNED',
          startsAt: { lt: endsAt },
          endsAt: { gt: startsAt },
          ...(exceptId && { id: { not: exceptId } }),
        },
        orderBy: { startsAt: 'asc' },
        include: withLeftOut(prisma),
      });
      return row && planOfRow(row);
    },
    miss: ({ plan, next, why }) =>
      inTransaction(prisma, async (tx) => {
        const missed = { plan, next, why, outcome: 'MISSED', windowId: null, by: RECONCILER } as const;
        if (!(await settleOccurrence(tx, missed))) return false;
        await recordAudit(tx, {
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
