import { describe, expect, test } from 'vitest';
import { englishTexts } from '#lib/texts/testing.ts';
import { NOW } from '../testing.ts';
import { aboutDuration, aheadDuration, elapsedWords } from './elapsed-words.ts';

const t = englishTexts('console');
const ago = (seconds: number) => new Date(NOW.getTime() - seconds * 1000);
const usual = (seconds: number) => ({
  family: 'indexer',
  runs: 9,
  medianMs: seconds * 1000,
  p95Ms: seconds * 2000,
});

describe('elapsed against usual, with the unit once where both have the same', () => {
  test.each([
    [ago(250), usual(350), '4 of ~6 min'],
    [ago(38), usual(350), '38 s of ~6 min'],
    [ago(38), usual(40), '38 of ~40 s'],
    [ago(9_000), usual(350), '2 h 30 min of ~6 min'],
    [ago(250), null, '4 min so far'],
    [null, usual(350), null],
  ])('%s, %j: %s', (since, known, words) => {
    expect(elapsedWords(t, since, known, NOW)).toBe(words);
  });
});

test('what is usual is rounded as one speaks of it', () => {
  expect([400, 29_600, 89_000, 90_000, 7_230_000].map(aboutDuration)).toEqual([
    '1 s',
    '30 s',
    '1 min',
    '2 min',
    '2 h 1 min',
  ]);
});

test('what is still to pass is never said to be shorter than it is', () => {
  expect([-5_000, 1_000, 60_000, 61_000].map(aheadDuration)).toEqual(['1 min', '1 min', '1 min', '2 min']);
});
