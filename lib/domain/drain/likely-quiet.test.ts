import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fuzzRuns } from '#dev/testing/fuzz-runs.ts';
import { ago, NOW } from '#lib/domain/testing.ts';
import { type LikelyFrom, likelyQuietAt } from './likely-quiet.ts';
import type { UsualDuration } from './usual-duration.ts';

const from: LikelyFrom = { now: NOW, settledAt: ago(-120), intervalMs: 15_000 };
const usual: readonly UsualDuration[] = [
  { family: 'indexer', runs: 20, medianMs: 300_000, p95Ms: 600_000 },
  { family: 'verifier', runs: 20, medianMs: 60_000, p95Ms: 90_000 },
  { family: 'seldom', runs: 2, medianMs: 60_000, p95Ms: 90_000 },
];
const task = (family: string, seconds: number | null) => ({
  family,
  since: seconds === null ? null : ago(seconds),
});

test('without tasks the time to settle decides, then three observations', () => {
  expect(likelyQuietAt([], usual, from)).toEqual({ at: ago(-120 - 45), decidedBy: null });
});

test('the time to settle is over for what was disabled long ago', () => {
  expect(likelyQuietAt([], usual, { ...from, settledAt: ago(30) })).toEqual({
    at: ago(-45),
    decidedBy: null,
  });
});

test('clean observations that there are already are not waited for again', () => {
  const later = { ...from, settledAt: ago(30), clean: 2 };
  expect(likelyQuietAt([], usual, later)).toEqual({ at: ago(-15), decidedBy: null });
  expect(likelyQuietAt([], usual, { ...later, clean: 4 })).toEqual({ at: NOW, decidedBy: null });
});

test('the task that usually takes longest from now on decides, and is named', () => {
  const tasks = [task('verifier', 0), task('indexer', 60), task('indexer', 120)];
  expect(likelyQuietAt(tasks, usual, from)).toEqual({ at: ago(-240 - 45), decidedBy: 'indexer' });
});

test('a task that ends before the schedules have settled decides nothing', () => {
  expect(likelyQuietAt([task('verifier', 0)], usual, from)).toEqual({ at: ago(-165), decidedBy: null });
});

test('past its median a task is given until its p95', () => {
  expect(likelyQuietAt([task('indexer', 301)], usual, from)?.at).toEqual(ago(-299 - 45));
});

test.each([
  ['of a family with too few runs', task('seldom', 10)],
  ['of a family that nobody has seen', task('new', 10)],
  ['that takes longer than usual', task('indexer', 601)],
  ['that started nobody knows when', task('indexer', null)],
])('with a task %s nobody can tell', (_, unknown) => {
  expect(likelyQuietAt([task('verifier', 0), unknown], usual, from)).toBeNull();
});

test('a task that AWS says started in a moment has just started', () => {
  expect(likelyQuietAt([task('indexer', -5)], usual, from)?.at).toEqual(ago(-300 - 45));
});

test('one task more never makes it earlier, and it is never before all that must pass', () => {
  const tasks = fc.array(
    fc
      .tuple(fc.constantFrom('indexer', 'verifier'), fc.integer({ min: 0, max: 90 }))
      .map(([family, seconds]) => task(family, seconds)),
    { maxLength: 20 },
  );
  fc.assert(
    fc.property(
      tasks,
      fc.integer({ min: 0, max: 90 }),
      fc.integer({ min: -60, max: 900 }),
      (some, age, settles) => {
        const times = { ...from, settledAt: ago(-settles) };
        const fewer = likelyQuietAt(some, usual, times)?.at.getTime() ?? Number.NaN;
        const more = likelyQuietAt([...some, task('indexer', age)], usual, times)?.at.getTime() ?? Number.NaN;
        expect(more).toBeGreaterThanOrEqual(fewer);
        expect(fewer).toBeGreaterThanOrEqual(NOW.getTime() + Math.max(0, settles * 1_000) + 45_000);
      },
    ),
    fuzzRuns('Likely times', 1_000),
  );
});
