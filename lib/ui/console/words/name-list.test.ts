import { describe, expect, test } from 'vitest';
import { englishTexts } from '#lib/texts/testing.ts';
import { nameList, nameTally } from './name-list.ts';

const t = englishTexts('console');

describe('names read as a sentence', () => {
  test.each([
    [[], ''],
    [['a'], 'a'],
    [['a', 'b'], 'a and b'],
    [['a', 'b', 'c'], 'a, b and c'],
  ])('%j: %s', (names, words) => {
    expect(nameList(t, names)).toBe(words);
  });
});

test('the same name many times is said once, with its count', () => {
  expect(nameTally(t, ['indexer', 'verifier', 'indexer'])).toBe('indexer (2) and verifier');
});
