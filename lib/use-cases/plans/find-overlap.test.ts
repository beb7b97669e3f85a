import fc from 'fast-check';
import { expect, test } from 'vitest';
import { inHours, newPlan } from '#dev/testing/contracts/plans.ts';
import { fuzzRuns } from '#dev/testing/fuzz-runs.ts';
import { createCronRecurrence } from '#lib/adapters/time/cron-recurrence.ts';
import { createZonedTimes } from '#lib/adapters/time/zoned-times.ts';
import { overlaps, type Span, type WindowPlan } from '#lib/domain/plans/window-plan.ts';
import { findOverlap } from './find-overlap.ts';
import { spanFrom } from './next-occurrence.ts';
import { claimedBy } from './occurrences-between.ts';

const recurrence = createCronRecurrence(createZonedTimes());
const NOW = inHours(0);

const span = fc
  .tuple(fc.integer({ min: 0, max: 24 * 390 }), fc.integer({ min: 1, max: 30 }))
  .map(([hours, lasts]): Span => ({ startsAt: inHours(hours), endsAt: inHours(hours + lasts) }));
const daily = fc.tuple(fc.nat(23), fc.integer({ min: 1, max: 12 }), fc.constantFrom('*', '1', 'MON', '1-5'));

/** Once, or again and again from its first occurrence on, with some skipped. */
const plan: fc.Arbitrary<WindowPlan> = fc.oneof(
  span.map((next) => newPlan({ next })),
  fc.tuple(daily, fc.nat(40), fc.nat(3)).map(([[hour, lasts, days], later, skips]) => {
    const cron = `0 ${hour} * * ${days}`;
    const starts = recurrence.between(cron, 'Europe/Berlin', inHours(later * 24), inHours(24 * 400), 60);
    const startsAt = starts[0] ?? NOW;
    const next = { startsAt, endsAt: new Date(startsAt.getTime() + lasts * 3_600_000) };
    return newPlan({ cron, next, skipped: starts.slice(1, 1 + skips) });
  }),
);

/** Every occurrence in the time ahead, worked out without leaving anything out. */
function allOf({ cron, zone, next, skipped }: WindowPlan): readonly Span[] {
  if (cron === null) return [next];
  const later = recurrence.between(cron, zone, next.startsAt, inHours(24 * 410), 10_000);
  const skips = new Set(skipped.map((start) => start.getTime()));
  return [
    next,
    ...later.filter((start) => !skips.has(start.getTime())).map((start) => spanFrom(start, next)),
  ];
}

test('an overlap is found exactly where two occurrences have a moment in common, and it is the first one', () => {
  const { seed, numRuns } = fuzzRuns('overlaps', 40);
  fc.assert(
    fc.property(plan, fc.array(plan, { maxLength: 3 }), (mine, others) => {
      const spans = claimedBy(recurrence, mine, NOW);
      const theirs = others.flatMap(allOf);
      const first = spans.find((one) => theirs.some((other) => overlaps(one, other)));
      const found = findOverlap(recurrence, spans, others);
      expect(found?.span).toEqual(first);
      if (!found) return;
      expect(others).toContain(found.plan);
      expect(overlaps(found.span, found.occurrence)).toBe(true);
      const starts = allOf(found.plan).map(({ startsAt }) => startsAt.getTime());
      expect(starts).toContain(found.occurrence.startsAt.getTime());
    }),
    { seed, numRuns },
  );
}, 60_000);

test('that one begins as the other ends is no overlap', () => {
  const other = newPlan({ next: { startsAt: inHours(10), endsAt: inHours(12) } });
  const find = (from: number, until: number) =>
    findOverlap(recurrence, [{ startsAt: inHours(from), endsAt: inHours(until) }], [other]);
  expect(find(8, 10)).toBeNull();
  expect(find(12, 14)).toBeNull();
  expect(find(11, 13)).toMatchObject({ plan: other, occurrence: other.next });
});
