import { MOST_OCCURRENCES, planningHorizon } from '#lib/domain/plans/plan-span.ts';
import type { Span } from '#lib/domain/plans/window-plan.ts';
import type { Recurrence } from '#lib/ports/recurrence.ts';
import { leftOut, type Recurring, spanFrom } from './next-occurrence.ts';

/** The occurrences of a plan that take place, from its next one on, those that end after `from` and start before `until`. */
export function occurrencesBetween(
  recurrence: Recurrence,
  plan: Recurring,
  from: Date,
  until: Date,
): readonly Span[] {
  const { cron, zone, next } = plan;
  const first = next.endsAt > from && next.startsAt < until ? [next] : [];
  if (cron === null) return first;
  const lastsMs = next.endsAt.getTime() - next.startsAt.getTime();
  const after = new Date(Math.max(next.startsAt.getTime(), from.getTime() - lastsMs));
  const left = leftOut(plan);
  const later = recurrence.between(cron, zone, after, until, MOST_OCCURRENCES);
  return [
    ...first,
    ...later.filter((start) => !left.has(start.getTime())).map((start) => spanFrom(start, next)),
  ];
}

/** Everything that a plan claims of the time for which windows can be planned at `now`. */
export function claimedBy(recurrence: Recurrence, plan: Recurring, now: Date): readonly Span[] {
  return occurrencesBetween(recurrence, plan, now, planningHorizon(now));
}
