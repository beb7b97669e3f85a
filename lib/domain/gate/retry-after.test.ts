import { expect, test } from 'vitest';
import { ago, inactive, NOW, pending } from '#lib/domain/testing.ts';
import { retryAfterSeconds } from './retry-after.ts';

const endingIn = (seconds: number) => ({ ...pending, plannedEnd: ago(-seconds) });

test.each([
  ['no planned end', pending, 60],
  ['an end in ten minutes', endingIn(600), 600],
  ['an end in a part of a second more', endingIn(600.2), 601],
  ['an end in a moment', endingIn(3), 30],
  ['an end in two days', endingIn(172_800), 3_600],
  ['an end that is now', endingIn(0), 60],
  ['an end that has passed', endingIn(-600), 60],
  ['no window that is known to be open', inactive, 30],
  ['nothing known', null, 30],
])('with %s a client is asked to wait so long, and at most a fifth longer', (_what, window, seconds) => {
  expect(retryAfterSeconds(window, NOW, 0)).toBe(seconds);
  expect(retryAfterSeconds(window, NOW, 0.5)).toBe(Math.floor(seconds * 1.1));
  const longest = retryAfterSeconds(window, NOW, 1 - Number.EPSILON);
  expect(longest).toBeGreaterThanOrEqual(Math.floor(seconds * 1.2) - 1);
  expect(longest).toBeLessThanOrEqual(seconds * 1.2);
});
