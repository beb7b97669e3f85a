import { overlaps, type Span, type WindowPlan } from '#lib/domain/plans/window-plan.ts';
import type { Recurrence } from '#lib/ports/recurrence.ts';
import { occurrencesBetween } from './occurrences-between.ts';

/** The first of `spans` that has a moment in common with another plan, and the occurrence of that plan. */
export type Overlap = { readonly span: Span; readonly plan: WindowPlan; readonly occurrence: Span };

/** `spans` in their order. Null when all of their time is free. */
export function findOverlap(
  recurrence: Recurrence,
  spans: readonly Span[],
  plans: readonly WindowPlan[],
): Overlap | null {
  const [first, last] = [spans[0], spans.at(-1)];
  if (!first || !last) return null;
  const found = plans.flatMap((plan) => {
    const others = occurrencesBetween(recurrence, plan, first.startsAt, last.endsAt);
    const pair = firstPair(spans, others);
    return pair ? [{ ...pair, plan }] : [];
  });
  return found.sort((one, other) => one.span.startsAt.getTime() - other.span.startsAt.getTime())[0] ?? null;
}

/** Both are in their order and without overlaps of their own, so one pass through both is enough. */
function firstPair(
  spans: readonly Span[],
  others: readonly Span[],
): { readonly span: Span; readonly occurrence: Span } | null {
  let at = 0;
  for (const span of spans) {
    for (let occurrence = others[at]; occurrence; occurrence = others[at]) {
      if (overlaps(span, occurrence)) return { span, occurrence };
      if (occurrence.startsAt >= span.endsAt) break;
      at += 1;
    }
  }
  return null;
}
