import { describe, expect, test } from 'vitest';
import { isOverdue, nextOverrunInMs, overrunOf } from './overrun.ts';

const END = new Date('2026-11-24T03:00:00Z');
const MINUTE_MS = 60_000;
const minutesPast = (minutes: number) => new Date(END.getTime() + minutes * MINUTE_MS);

describe('how late a window is', () => {
  test.each([
    [-600, 'none', 600],
    [-0.001, 'none', 0.001],
    [0, 'late', 30],
    [29.9, 'late', 0.1],
    [30, 'very-late', 90],
    [119, 'very-late', 1],
    [120, 'forgotten', null],
    [100_000, 'forgotten', null],
  ] as const)('%d minutes after its planned end: %s, and later in %s minutes', (minutes, overrun, next) => {
    expect(overrunOf(END, minutesPast(minutes))).toBe(overrun);
    const inMs = nextOverrunInMs(END, minutesPast(minutes));
    expect(inMs === null ? null : Math.round(inMs)).toBe(next === null ? null : next * MINUTE_MS);
  });

  test('is nothing where nobody said when it shall be over', () => {
    expect(overrunOf(null, END)).toBe('none');
    expect(nextOverrunInMs(null, END)).toBeNull();
  });

  test('stops administrators on every page from half an hour on', () => {
    expect((['none', 'late', 'very-late', 'forgotten'] as const).map(isOverdue)).toEqual([
      false,
      false,
      true,
      true,
    ]);
  });
});
