import type { Span, WindowPlan } from '#lib/domain/plans/window-plan.ts';
import type { Recurrence } from '#lib/ports/recurrence.ts';

/**
 * The first occurrence of `plan` that starts later than `after`, is not skipped and has not taken place already; null when there is none. Each lasts
 * as long as the plan's `next`, in elapsed time: a night in which the clocks change makes none longer or shorter.
 */
export function nextOccurrence(recurrence: Recurrence, plan: Recurring, after: Date): Span | null {
  const { cron, zone, next } = plan;
  if (cron === null) return next.startsAt > after ? next : null;
  const left = leftOut(plan);
  let start = recurrence.after(cron, zone, after);
  while (start && left.has(start.getTime())) start = recurrence.after(cron, zone, start);
  return start && spanFrom(start, next);
}

/** The starts, in milliseconds, that the expression may name and that are not to come all the same. */
export function leftOut({ skipped, startedAhead }: Pick<Recurring, 'skipped' | 'startedAhead'>): Set<number> {
  return new Set([...skipped, ...startedAhead].map((start) => start.getTime()));
}

/** A span that begins at `startsAt` and lasts as long as the other. */
export function spanFrom(startsAt: Date, other: Span): Span {
  const lastsMs = other.endsAt.getTime() - other.startsAt.getTime();
  return { startsAt, endsAt: new Date(startsAt.getTime() + lastsMs) };
}

/** What of a plan says when it takes place. */
export type Recurring = Pick<WindowPlan, 'zone' | 'cron' | 'next' | 'skipped' | 'startedAhead'>;
