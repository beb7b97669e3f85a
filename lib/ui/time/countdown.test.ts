import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { timeLeft, timeParts, timeSince } from './countdown.ts';

const MINUTE_MS = 60_000;
const moments = fc.integer({ min: 0, max: 40 * 24 * 60 * MINUTE_MS });

describe('the time that is left', () => {
  test.each([
    [3 * 60 * MINUTE_MS + 11.2 * MINUTE_MS, 192 * MINUTE_MS],
    [2 * MINUTE_MS + 1, 3 * MINUTE_MS],
    [2 * MINUTE_MS, 2 * MINUTE_MS],
    [2 * MINUTE_MS - 1, 2 * MINUTE_MS],
    [105_000, 105_000],
    [1, 1_000],
    [0, 0],
    [-5_000, 0],
  ])('%d milliseconds before the end is said to be %d', (before, said) => {
    expect(timeLeft(1_000_000_000, 1_000_000_000 - before).shown).toBe(said);
  });

  test('is never said to be over before it is, never grows, and changes exactly when it says', () => {
    fc.assert(
      fc.property(moments, (before) => {
        const end = 5e9;
        const { shown, changesInMs } = timeLeft(end, end - before);
        expect(shown === 0).toBe(before === 0);
        if (changesInMs === null) return;
        const then = end - before + changesInMs;
        expect(timeLeft(end, then - 1).shown).toBe(shown);
        expect(timeLeft(end, then).shown).toBeLessThan(shown);
      }),
    );
  });
});

test('the time since is said in whole minutes, and changes exactly when it says', () => {
  fc.assert(
    fc.property(moments, (passed) => {
      const { shown, changesInMs } = timeSince(1e9, 1e9 + passed);
      expect(shown).toBeLessThanOrEqual(passed);
      const then = 1e9 + passed + (changesInMs ?? 0);
      expect(timeSince(1e9, then - 1).shown).toBe(shown);
      expect(timeSince(1e9, then).shown).toBe(shown + MINUTE_MS);
    }),
  );
});

test('a start that lies ahead, by a clock that was put back, was just now', () => {
  expect(timeSince(1e9, 1e9 - 5 * MINUTE_MS).shown).toBe(0);
});

test('the parts of a length of time add up to it', () => {
  expect(timeParts(((25 * 60 + 7) * 60 + 9) * 1000)).toEqual({ days: 1, hours: 1, minutes: 7, seconds: 9 });
});
