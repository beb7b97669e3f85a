import { expect, test } from 'vitest';
import { byRarity, countOf, type Rarity, type RunsAhead, rarityOf, standsOut } from './preflight.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

test.each<[string, number | null, Rarity | null]>([
  ['every five minutes', 5 * 60_000, 'often'],
  ['every 23 hours', 23 * HOUR, 'often'],
  ['every day', DAY, 'daily'],
  ['every week', 7 * DAY, 'weekly'],
  ['every February', 28 * DAY, 'monthly'],
  ['every year', 365 * DAY, 'monthly'],
  ['nobody knows how often', null, null],
])('what runs %s', (_, everyMs, rarity) => {
  expect(rarityOf(everyMs)).toBe(rarity);
});

const ONE: RunsAhead = { known: true, times: [new Date('2026-12-01T02:00:00Z')], more: 0 };
const NONE: RunsAhead = { known: true, times: [], more: 0 };
const ahead = (name: string, rarity: Rarity | null, runs: RunsAhead | null) => ({
  schedule: {
    arn: name,
    name,
    bus: 'default',
    expression: null,
    state: 'ENABLED',
    untouchable: null,
  } as const,
  held: true,
  runs,
  rarity,
});

test('a rare run that the window swallows stands out, a frequent one and one that it does not swallow do not', () => {
  expect(standsOut(ahead('a', 'monthly', ONE))).toBe(true);
  expect(standsOut(ahead('a', 'daily', { known: false, about: 1, perhapsNone: true }))).toBe(true);
  expect(standsOut(ahead('a', 'daily', { known: false, about: 0, perhapsNone: false }))).toBe(false);
  expect(standsOut(ahead('a', 'often', ONE))).toBe(false);
  expect(standsOut(ahead('a', 'monthly', NONE))).toBe(false);
  expect(standsOut(ahead('a', null, ONE))).toBe(false);
  expect(standsOut(ahead('a', 'monthly', null))).toBe(false);
});

test('the rarest run that is swallowed is named first, the others by name', () => {
  const all = [
    ahead('often', 'often', ONE),
    ahead('monthly, not swallowed', 'monthly', NONE),
    ahead('unknown', null, null),
    ahead('daily', 'daily', ONE),
    ahead('weekly', 'weekly', ONE),
    ahead('monthly b', 'monthly', ONE),
    ahead('monthly a', 'monthly', ONE),
  ];
  const names = ['monthly a', 'monthly b', 'weekly', 'daily', 'monthly, not swallowed', 'often', 'unknown'];
  expect(all.sort(byRarity).map(({ schedule }) => schedule.name)).toEqual(names);
});

test('runs are counted also beyond those that are told by their times', () => {
  expect(countOf({ known: true, times: [new Date('2026-12-01T02:00:00Z')], more: 11 })).toBe(12);
  expect(countOf({ known: false, about: 3, perhapsNone: false })).toBe(3);
});
