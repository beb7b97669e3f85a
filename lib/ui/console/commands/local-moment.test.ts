import { expect, test } from 'vitest';
import { localMomentOf, momentOf, utcWords } from './local-moment.ts';

const MOMENT = new Date('2026-11-24T02:10:00Z');

test('what the fields are filled with names the moment that it came from', () => {
  expect(momentOf(localMomentOf(MOMENT))).toEqual(MOMENT);
});

test.each([
  ['', '03:10'],
  ['2026-11-24', ''],
  ['2026-13-45', '03:10'],
])('fields that name no moment give none: %j %j', (date, time) => {
  expect(momentOf({ date, time })).toBeNull();
});

test('the same moment is told in UTC', () => {
  expect(utcWords(MOMENT)).toBe('2026-11-24 02:10');
});
