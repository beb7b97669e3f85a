import { describe, expect, test } from 'vitest';
import { tellCount, tellNames, tellTally } from './tell-count.ts';

test('one is singular, everything else plural', () => {
  expect([0, 1, 2].map((count) => tellCount(count, 'task'))).toEqual(['0 tasks', '1 task', '2 tasks']);
});

describe('names read as a sentence', () => {
  test.each([
    [[], ''],
    [['a'], 'a'],
    [['a', 'b'], 'a and b'],
    [['a', 'b', 'c'], 'a, b and c'],
  ])('%j: %s', (names, words) => {
    expect(tellNames(names)).toBe(words);
  });
});

test('the same name many times is said once, with its count', () => {
  expect(tellTally(['indexer', 'verifier', 'indexer'])).toBe('indexer (2) and verifier');
});
