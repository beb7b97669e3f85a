import type { WindowPlan } from '#lib/domain/plans/window-plan.ts';
import type { Prisma, PrismaClient } from '../generated/client.ts';
import { modeOfRow } from '../window/window-row.ts';
import { atDrainByOfRow, atEndOfRow } from '../window/window-terms-row.ts';

/** What is read with a plan: which of its occurrences shall not take place, and which did ahead of their time. */
export function withLeftOut({ planOccurrence: { fields } }: PrismaClient) {
  return {
    occurrences: {
      where: { OR: [{ outcome: 'SKIPPED' }, { outcome: 'STARTED', startsAt: { gt: fields.at } }] },
      select: { startsAt: true, outcome: true },
      orderBy: { startsAt: 'asc' },
    },
  } as const satisfies Prisma.WindowPlanInclude;
}

export type PlanRow = Prisma.WindowPlanGetPayload<{ include: ReturnType<typeof withLeftOut> }>;

/** The plan as the domain knows it; one that was skipped before the next one may still be to come, and be restored. */
export function planOfRow(row: PlanRow): WindowPlan {
  const { id, version, status, zone, cron, startsAt, endsAt, drainMinutes } = row;
  const { reason, ticketUrl, message, noticeMinutes, withoutSchedules } = row;
  const { plannedBy, plannedAt, changedBy, changedAt } = row;
  const drainDeadline =
    drainMinutes === null ? null : { minutes: drainMinutes, otherwise: atDrainByOfRow(row.atDrainBy) };
  return {
    id,
    version,
    status,
    zone,
    cron,
    next: { startsAt, endsAt },
    skipped: startsOf(row, 'SKIPPED'),
    startedAhead: startsOf(row, 'STARTED'),
    mode: modeOfRow(row.mode),
    reason,
    ticketUrl,
    message,
    noticeMinutes,
    atEnd: atEndOfRow(row),
    drainDeadline,
    withoutSchedules,
    plannedBy,
    plannedAt,
    changedBy,
    changedAt,
  };
}

function startsOf({ occurrences }: PlanRow, outcome: 'SKIPPED' | 'STARTED'): Date[] {
  return occurrences.filter((one) => one.outcome === outcome).map(({ startsAt }) => startsAt);
}
