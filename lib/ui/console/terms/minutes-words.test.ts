import { expect, test } from 'vitest';
import { englishTexts } from '#lib/texts/testing.ts';
import { minutesWords, withOwn } from './minutes-words.ts';

test.each([
  [1, '1 minute'],
  [45, '45 minutes'],
  [60, '1 hour'],
  [90, '90 minutes'],
  [120, '2 hours'],
  [1440, '1 day'],
  [2880, '2 days'],
  [10_080, '1 week'],
])('%i minutes are told in the largest unit that fits them wholly', (minutes, words) => {
  expect(minutesWords(englishTexts('plans'), minutes)).toBe(words);
});

test('what was chosen before can be chosen again, whatever is offered otherwise', () => {
  expect(withOwn([15, 60], 40)).toEqual([15, 40, 60]);
  expect(withOwn([15, 60], 15)).toEqual([15, 60]);
  expect(withOwn([15, 60], null)).toEqual([15, 60]);
});
