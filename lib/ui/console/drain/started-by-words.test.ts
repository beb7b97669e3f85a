import { describe, expect, test } from 'vitest';
import { englishTexts } from '#lib/texts/testing.ts';
import { startedByWords } from './started-by-words.ts';

const t = englishTexts('console');

const LONG = 'subscriptions-of-datasets-in-production';
const LONG_TWIN = 'subscriptions-of-datasets-in-staging';
const known = ['catalog-indexer', LONG, LONG_TWIN];
const cut = (name: string, at = 36) => `events-rule/${name}`.slice(0, at);

describe('a task says which schedule started it, as far as that is known', () => {
  test.each([
    [null, null],
    ['', null],
    ['events-rule/catalog-indexer', 'by schedule catalog-indexer'],
    ['events-rule/deleted-since', 'by schedule deleted-since'],
    ['chronos-schedule/nightly', 'by schedule nightly'],
    ['an-operator', 'by an-operator'],
    [cut(LONG), `by schedule ${LONG} or ${LONG_TWIN}`],
    [cut('a-name-that-nobody-knows-any-more'), 'by schedule a-name-that-nobody-knows…'],
  ])('%s: %s', (startedBy, words) => {
    expect(startedByWords(t, startedBy, known)).toBe(words);
  });

  test('a short name is never taken for the beginning of a longer one', () => {
    expect(startedByWords(t, 'events-rule/subscriptions', known)).toBe('by schedule subscriptions');
  });
});
