import { expect, test } from 'vitest';
import { stillCounts, waitBeforeTry } from './try-again.ts';

const NOW_MS = 1_000_000;
const wait = (times: number, { agoMs = 0, random = 0.5 } = {}) =>
  waitBeforeTry(times === 0 ? null : { times, lastAtMs: NOW_MS - agoMs }, {
    nowMs: NOW_MS,
    spreadMs: 5_000,
    random,
  });

test('the first try is spread over the whole time that pages have for it', () => {
  expect([0, 0.5, 1].map((random) => wait(0, { random }))).toEqual([0, 2_500, 5_000]);
});

test('tries that change nothing become ever rarer, down to one in two minutes', () => {
  expect([1, 2, 3, 4, 5, 500].map((times) => wait(times))).toEqual([
    3_000, 9_000, 27_000, 81_000, 120_000, 120_000,
  ]);
});

test('no more than four pages are made within 30 seconds, the first included, however soon the tries come', () => {
  let atMs = 0;
  const madeAtMs = [0];
  for (let tries = 0; atMs < 30_000; tries += 1) {
    atMs += wait(tries, { random: 0 });
    madeAtMs.push(atMs);
  }
  expect(madeAtMs.filter((ms) => ms < 30_000)).toHaveLength(4);
});

test('a wait counts from the last try, not from the document that asks', () => {
  expect(wait(3, { agoMs: 20_000 })).toBe(7_000);
  expect(wait(3, { agoMs: 200_000 })).toBe(0);
});

test('tabs that tried together do not try again together', () => {
  expect([0, 1].map((random) => wait(3, { random }))).toEqual([21_600, 32_400]);
});

test.each([
  ['a moment ago', 0, true],
  ['less than five minutes ago', 299_999, true],
  ['five minutes ago', 300_000, false],
  ['in what is now the future', -1, false],
])('a try %s counts or is forgotten', (_when, agoMs, counts) => {
  expect(stillCounts({ times: 1, lastAtMs: NOW_MS - agoMs }, NOW_MS)).toBe(counts);
});
