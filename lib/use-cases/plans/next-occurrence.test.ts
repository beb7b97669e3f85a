import fc from 'fast-check';
import { expect, test } from 'vitest';
import { newPlan } from '#dev/testing/contracts/plans.ts';
import { fuzzRuns } from '#dev/testing/fuzz-runs.ts';
import { createCronRecurrence } from '#lib/adapters/time/cron-recurrence.ts';
import { createZonedTimes } from '#lib/adapters/time/zoned-times.ts';
import { nextOccurrence, spanFrom } from './next-occurrence.ts';
import { occurrencesBetween } from './occurrences-between.ts';

const recurrence = createCronRecurrence(createZonedTimes());
const MINUTE_MS = 60_000;
const FAR = new Date('2027-01-01');

test('a recurring window follows its expression, over ten years, each as long as the first and none that is skipped', () => {
  const { seed, numRuns } = fuzzRuns('next occurrences', 4);
  const zone = fc.constantFrom('Europe/Berlin', 'America/Santiago', 'Australia/Lord_Howe', 'UTC');
  const skipEach = fc.integer({ min: 2, max: 9 });
  fc.assert(
    fc.property(zone, fc.nat(23), fc.integer({ min: 1, max: 300 }), skipEach, (name, hour, lasts, each) => {
      const cron = `30 ${hour} * * *`;
      const from = new Date('2026-01-01T00:00:00Z');
      const until = new Date('2036-01-01T00:00:00Z');
      const starts = recurrence.between(cron, name, from, until, 10_000);
      const skipped = starts.filter((_, at) => at > 0 && at % each === 0);
      const startsAt = starts[0] ?? from;
      const next = { startsAt, endsAt: new Date(startsAt.getTime() + lasts * MINUTE_MS) };
      let plan = newPlan({ zone: name, cron, next, skipped });
      const taken = [next];
      for (;;) {
        const following = nextOccurrence(recurrence, plan, plan.next.startsAt);
        if (!following || following.startsAt >= until) break;
        plan = { ...plan, next: following };
        taken.push(following);
      }
      const skips = new Set(skipped);
      expect(taken).toEqual(
        starts.filter((start) => !skips.has(start)).map((start) => spanFrom(start, next)),
      );
      expect(
        taken.every((span) => span.endsAt.getTime() - span.startsAt.getTime() === lasts * MINUTE_MS),
      ).toBe(true);
    }),
    { seed, numRuns },
  );
}, 60_000);

test('an occurrence that was started ahead of its time is gone past', () => {
  const [first, second, third] = recurrence.between('0 2 * * *', 'UTC', new Date('2026-11-24'), FAR, 3);
  if (!first || !second || !third) throw new Error('It does not fire.');
  const next = spanFrom(first, newPlan().next);
  const plan = newPlan({ zone: 'UTC', cron: '0 2 * * *', next, startedAhead: [second] });
  expect(nextOccurrence(recurrence, plan, first)?.startsAt).toEqual(third);
  expect(occurrencesBetween(recurrence, plan, first, third).map(({ startsAt }) => startsAt)).toEqual([first]);
});

test('a plan that takes place once has its occurrence ahead, and then none', () => {
  const plan = newPlan();
  expect(nextOccurrence(recurrence, plan, new Date(plan.next.startsAt.getTime() - 1))).toEqual(plan.next);
  expect(nextOccurrence(recurrence, plan, plan.next.startsAt)).toBeNull();
});
