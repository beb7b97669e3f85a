import { expect, test } from 'vitest';
import { createClock } from './clock.ts';
import { START } from './testing.ts';

test('a manual clock moves only when told', () => {
  const clock = createClock('manual', START);
  expect(clock.now()).toBe(START.getTime());
  clock.advance(90);
  expect(clock.now()).toBe(START.getTime() + 90_000);
});

test('a real clock follows the time and can jump ahead', () => {
  const clock = createClock('real');
  const before = Date.now();
  clock.advance(3600);
  expect(clock.now()).toBeGreaterThanOrEqual(before + 3_600_000);
  expect(clock.now()).toBeLessThan(Date.now() + 3_601_000);
});
