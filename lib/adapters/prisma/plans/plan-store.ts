import type { Page } from '#lib/domain/catalogue/catalogue-page.ts';
import type { PlanOccurrence } from '#lib/domain/plans/window-plan.ts';
import type { PlanCommit, PlanStore, PlansSeen } from '#lib/ports/plan-store.ts';
import type { PrismaClient } from '../generated/client.ts';
import { inTransaction } from '../in-transaction.ts';
import { lockPlans, markOfPlans } from '../window/plans-mark.ts';
import { commitPlan } from './commit-plan.ts';
import { occurrenceOfRow, WITH_PLAN } from './occurrence-row.ts';
import { planOfRow, withLeftOut } from './plan-row.ts';

/** The tables `window_plans` and `plan_occurrences`. Whoever changes them here holds one lock until the commit. */
export function createPrismaPlanStore(prisma: PrismaClient): PlanStore {
  return {
    async planned(): Promise<PlansSeen> {
      // First: a mark that is older than the plans is overtaken, one that is younger would promise too much.
      const mark = await markOfPlans(prisma);
      const rows = await prisma.windowPlan.findMany({
        where: { status: 'PLANNED' },
        orderBy: [{ startsAt: 'asc' }, { id: 'asc' }],
        include: withLeftOut(prisma),
      });
      return { plans: rows.map(planOfRow), mark };
    },
    async get(id) {
      const row = await prisma.windowPlan.findUnique({ where: { id }, include: withLeftOut(prisma) });
      return row && planOfRow(row);
    },
    commit: (change) =>
      inTransaction(prisma, async (tx): Promise<PlanCommit> => {
        await lockPlans(tx);
        if ('mark' in change && change.mark !== (await markOfPlans(tx))) return 'overtaken';
        return commitPlan(tx, change);
      }),
    async settledSince(planId, since) {
      const rows = await prisma.planOccurrence.findMany({
        where: { planId, outcome: { in: ['STARTED', 'MISSED'] }, at: { gte: since } },
        orderBy: [{ at: 'asc' }, { startsAt: 'asc' }],
        include: WITH_PLAN,
      });
      return rows.map(occurrenceOfRow);
    },
    async missedSince(since, limit) {
      const rows = await prisma.planOccurrence.findMany({
        where: { outcome: 'MISSED', at: { gte: since } },
        orderBy: [{ startsAt: 'desc' }, { id: 'asc' }],
        take: limit,
        include: WITH_PLAN,
      });
      return rows.map(occurrenceOfRow);
    },
    async occurrences({ page, pageSize }): Promise<Page<PlanOccurrence>> {
      const [count, rows] = await Promise.all([
        prisma.planOccurrence.count(),
        prisma.planOccurrence.findMany({
          orderBy: [{ startsAt: 'desc' }, { id: 'asc' }],
          skip: (page - 1) * pageSize,
          take: pageSize,
          include: WITH_PLAN,
        }),
      ]);
      const pages = Math.ceil(count / pageSize);
      return { count, page, pages, pageSize, nodes: rows.map(occurrenceOfRow) };
    },
  };
}
