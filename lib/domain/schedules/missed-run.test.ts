import { expect, test } from 'vitest';
import { canBeQueued, isDue, staggered } from './missed-run.ts';

const NOW = new Date('2026-01-05T04:00:00Z');
const at = (minutes: number) => new Date(NOW.getTime() + minutes * 60_000);

test('runs by themselves begin a minute from now, a minute apart, after those that are queued already', () => {
  expect(staggered(3, NOW, null)).toEqual([at(1), at(2), at(3)]);
  expect(staggered(2, NOW, at(5))).toEqual([at(6), at(7)]);
  expect(staggered(1, NOW, at(-60))).toEqual([at(1)]);
  expect(staggered(0, NOW, null)).toEqual([]);
});

test.each([
  ['OPEN', null, true, false],
  ['FAILED', at(-5), true, false],
  ['QUEUED', at(1), true, false],
  ['QUEUED', NOW, false, true],
  ['STARTING', NOW, false, false],
  ['STARTED', NOW, false, false],
  ['DISMISSED', null, false, false],
] as const)(
  '%s, due at %s: it can be run now: %s, it is run by itself: %s',
  (status, dueAt, now, byItself) => {
    expect(canBeQueued({ status, dueAt }, NOW)).toBe(now);
    expect(isDue({ status, dueAt }, NOW)).toBe(byItself);
  },
);
