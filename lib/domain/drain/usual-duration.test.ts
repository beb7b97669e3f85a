import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fuzzRuns } from '#dev/testing/fuzz-runs.ts';
import { type UsualDuration, usuallyLeftMs, usualUpToMs, type Verdict, verdict } from './usual-duration.ts';

const S = 1_000;
const MIN = 60 * S;
const indexer: UsualDuration = { family: 'indexer', runs: 50, medianMs: 10 * MIN, p95Ms: 20 * MIN };
const quick: UsualDuration = { family: 'quick', runs: 3, medianMs: 20 * S, p95Ms: 20 * S };

test.each<[string, number | null, UsualDuration | null, Verdict]>([
  ['at its beginning', 0, indexer, 'as-usual'],
  ['as long as 95 of 100', 20 * MIN, indexer, 'as-usual'],
  ['longer than nearly all', 20 * MIN + 1, indexer, 'slow'],
  ['three times its p95', 60 * MIN, indexer, 'slow'],
  ['longer than that', 60 * MIN + 1, indexer, 'unlikely-to-finish'],
  ['a few seconds over, where all runs take the same', 30 * S, quick, 'as-usual'],
  ['more than half as long again', 30 * S + 1, quick, 'slow'],
  ['minutes, where a run takes seconds', 5 * MIN + 20 * S, quick, 'slow'],
  ['many minutes, where a run takes seconds', 5 * MIN + 20 * S + 1, quick, 'unlikely-to-finish'],
  ['of a family with two runs', MIN, { ...indexer, runs: 2 }, 'unknown'],
  ['of a family that nobody has seen', MIN, null, 'unknown'],
  ['started nobody knows when', null, indexer, 'unknown'],
])('a task %s', (_, elapsedMs, usual, expected) => {
  expect(verdict(elapsedMs, usual)).toBe(expected);
});

test.each<[string, number | null, number | null]>([
  ['at its beginning: until the median', 0, 10 * MIN],
  ['at the median', 10 * MIN, 0],
  ['past the median: until the p95', 10 * MIN + 1, 10 * MIN - 1],
  ['at the p95', 20 * MIN, 0],
  ['slow: nobody knows', 20 * MIN + 1, null],
  ['started nobody knows when', null, null],
])('what is usually left, %s', (_, elapsedMs, leftMs) => {
  expect(usuallyLeftMs(elapsedMs, indexer)).toBe(leftMs);
});

test('a task past the p95 that still counts as usual may end any moment', () => {
  expect(usuallyLeftMs(25 * S, quick)).toBe(0);
});

const durations = fc
  .tuple(fc.integer({ min: 0, max: 86_400_000 }), fc.integer({ min: 0, max: 86_400_000 }))
  .map(([one, other]): UsualDuration => {
    const [medianMs, p95Ms] = [Math.min(one, other), Math.max(one, other)];
    return { family: 'any', runs: 3, medianMs, p95Ms };
  });

test('the longer a task runs, the worse the verdict, and what is left is never less than nothing', () => {
  const order: readonly Verdict[] = ['as-usual', 'slow', 'unlikely-to-finish'];
  const elapsed = fc.integer({ min: 0, max: 10 * 86_400_000 });
  fc.assert(
    fc.property(durations, elapsed, elapsed, (usual, one, other) => {
      const [earlier, later] = [Math.min(one, other), Math.max(one, other)];
      expect(order.indexOf(verdict(earlier, usual))).toBeLessThanOrEqual(
        order.indexOf(verdict(later, usual)),
      );
      const leftMs = usuallyLeftMs(later, usual);
      expect(leftMs === null).toBe(verdict(later, usual) !== 'as-usual');
      expect(leftMs ?? 0).toBeGreaterThanOrEqual(0);
      expect(later + (leftMs ?? 0)).toBeLessThanOrEqual(Math.max(usualUpToMs(usual), later));
    }),
    fuzzRuns('Verdicts', 2_000),
  );
});
