import type { Span, WindowPlan } from '#lib/domain/plans/window-plan.ts';
import { done, type Outcome, refuse } from '#lib/domain/refusal.ts';
import type { Recurrence } from '#lib/ports/recurrence.ts';
import { leftOut, spanFrom } from './next-occurrence.ts';

/** An occurrence of a recurring plan that is still to come, whether it is skipped or not. */
export type FoundOccurrence = { readonly span: Span; readonly skipped: boolean };

/**
 * The occurrence of `plan` that begins at `startsAt`. Refusals: bad-input for a plan that takes place once, and for a
 * moment that is none of its occurrences; state-changed when it has begun, or was started ahead of its time.
 */
export function findOccurrence(
  recurrence: Recurrence,
  plan: WindowPlan,
  startsAt: Date,
  now: Date,
): Outcome<FoundOccurrence> {
  const { cron, zone, next, startedAhead } = plan;
  if (cron === null) {
    return refuse('bad-input', `"${plan.reason}" takes place only once. Cancel it instead.`);
  }
  const found = recurrence.after(cron, zone, new Date(startsAt.getTime() - 1));
  if (found?.getTime() !== startsAt.getTime()) {
    return refuse('bad-input', `"${plan.reason}" does not take place then. Look at the list again.`);
  }
  const skipped = plan.skipped.some((start) => start.getTime() === startsAt.getTime());
  const begun = startsAt <= now || leftOut({ skipped: [], startedAhead }).has(startsAt.getTime());
  if (begun || (startsAt < next.startsAt && !skipped)) {
    return refuse('state-changed', `Its time has come in the meantime. Nothing was changed.`);
  }
  return done({ span: spanFrom(startsAt, next), skipped });
}
