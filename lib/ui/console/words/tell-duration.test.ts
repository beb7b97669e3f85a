import { describe, expect, test } from 'vitest';
import { tellDuration } from './tell-duration.ts';

const FROM = new Date('2026-11-23T02:04:00Z');
const told = (seconds: number) => tellDuration(FROM, new Date(FROM.getTime() + seconds * 1000));

describe('a duration is told in the two units that matter, rounded down', () => {
  test.each([
    [0, '0 s'],
    [59.9, '59 s'],
    [60, '1 min'],
    [359, '5 min'],
    [3600, '1 h'],
    [7500, '2 h 5 min'],
    [86_400, '1 d'],
    [97_200, '1 d 3 h'],
  ])('%d seconds: %s', (seconds, words) => {
    expect(told(seconds)).toBe(words);
  });

  test('a moment that lies ahead, by clocks that disagree, is no negative time', () => {
    expect(told(-5)).toBe('0 s');
  });
});
