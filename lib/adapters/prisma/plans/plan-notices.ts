import { type MissedStart, toldPlans } from '#lib/domain/plans/told-plans.ts';
import { noticeFrom, type PlanNotice } from '#lib/domain/plans/window-plan.ts';
import type { PlanNotices } from '#lib/ports/plan-notices.ts';
import type { PrismaClient } from '../generated/client.ts';
import { createPolledReading } from '../polled-reading.ts';
import { modeOfRow } from '../window/window-row.ts';

export type PlanNoticesOptions = {
  readonly prisma: PrismaClient;
  /** The database's time as this process reckons it. */
  readonly now: () => Date;
  /** How often they are read, and the passing of time is noticed, although nobody asked, in milliseconds. */
  readonly pollEveryMs: number;
  readonly onProblem: (what: string, cause: unknown) => void;
};

export type RunningPlanNotices = PlanNotices & {
  /** Reads them for the first time, then every `pollEveryMs`. */
  start(): Promise<void>;
  stop(): Promise<void>;
};

/** More are not told of at once. */
const MOST_READ = 20;

/**
 * Read are those that are announced by now or within this time: longer than what is read counts, so that none comes late,
 * and no longer than needed, so that those that are announced later do not crowd out one that is announced now.
 */
const ANNOUNCED_WITHIN = '1 hour';

/** The tables `window_plans` and `plan_occurrences` as far as users are told of them, in memory. */
export function createPlanNotices(options: PlanNoticesOptions): RunningPlanNotices {
  const { prisma, now } = options;
  let planned: readonly PlanNotice[] = [];
  let missed: readonly MissedStart[] = [];
  const followers = new Set<() => void>();
  const current = () => toldPlans(planned, missed, now());
  let told = JSON.stringify(current());
  const reading = createPolledReading(async () => {
    try {
      [planned, missed] = await Promise.all([readPlanned(prisma), readMissed(prisma)]);
    } catch (cause) {
      if (!reading.isStopped()) options.onProblem('What is planned could not be read.', cause);
    }
    tell();
  }, options.pollEveryMs);

  /** Tells those who follow, unless they have heard the same already. */
  function tell(): void {
    const news = JSON.stringify(current());
    if (news === told) return;
    told = news;
    for (const follower of followers) follower();
  }

  return {
    current,
    refresh: reading.refresh,
    onChange(follower) {
      followers.add(follower);
      return () => followers.delete(follower);
    },
    start: reading.start,
    stop: reading.stop,
  };
}

async function readPlanned(prisma: PrismaClient): Promise<PlanNotice[]> {
  // Prisma cannot compare a sum of two columns.
  const announced = await prisma.$queryRaw<readonly { readonly id: string }[]>`
    select id from window_plans
    where status = 'PLANNED'
      and starts_at - notice_minutes * interval '1 minute' <= now() + ${ANNOUNCED_WITHIN}::interval
    order by starts_at limit ${MOST_READ}`;
  const rows = await prisma.windowPlan.findMany({
    where: { id: { in: announced.map(({ id }) => id) }, status: 'PLANNED' },
  });
  return rows.map(({ id, mode, message, startsAt, endsAt, noticeMinutes }) => ({
    planId: id,
    mode: modeOfRow(mode),
    startsAt,
    endsAt,
    message,
    noticeFrom: noticeFrom({ next: { startsAt, endsAt }, noticeMinutes }),
  }));
}

async function readMissed(prisma: PrismaClient): Promise<MissedStart[]> {
  const rows = await prisma.planOccurrence.findMany({
    where: { outcome: 'MISSED' },
    orderBy: { startsAt: 'desc' },
    take: MOST_READ,
    include: { plan: { select: { mode: true } } },
  });
  return rows.map(({ planId, startsAt, endsAt, at, plan }) => ({
    planId,
    mode: modeOfRow(plan.mode),
    startsAt,
    endsAt,
    foundAt: at,
  }));
}
