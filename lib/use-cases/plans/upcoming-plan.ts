import type { UpcomingOccurrence, UpcomingPlan } from '#lib/domain/plans/upcoming-plan.ts';
import type { WindowPlan } from '#lib/domain/plans/window-plan.ts';
import { nextOccurrence, spanFrom } from './next-occurrence.ts';
import type { PlanDeps } from './plan-deps.ts';

/** How many that take place are shown. */
export const SHOWN_OCCURRENCES = 5;

/** The plan with its next occurrences, the skipped ones that are still to come among them. */
export function upcomingPlan(
  { times, recurrence }: Pick<PlanDeps, 'times' | 'recurrence'>,
  plan: WindowPlan,
  now: Date,
): UpcomingPlan {
  const { zone, next } = plan;
  const taking = [next];
  while (taking.length < SHOWN_OCCURRENCES) {
    const last = taking.at(-1);
    const following = last && plan.cron !== null && nextOccurrence(recurrence, plan, last.startsAt);
    if (!following) break;
    taking.push(following);
  }
  const until = taking.at(-1)?.startsAt ?? now;
  const skipped = plan.skipped
    .filter((start) => start > now && start < until)
    .map((start) => spanFrom(start, next));
  const occurrences: UpcomingOccurrence[] = [
    ...taking.map((span) => ({ ...span, skipped: false })),
    ...skipped.map((span) => ({ ...span, skipped: true })),
  ].sort((one, other) => one.startsAt.getTime() - other.startsAt.getTime());
  const local = { start: times.localOf(next.startsAt, zone), end: times.localOf(next.endsAt, zone) };
  return { plan, occurrences, local };
}
