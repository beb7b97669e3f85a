import { expect, test } from 'vitest';
import { textsForTest } from '#lib/texts/testing.ts';
import { tellLength } from './tell-length.ts';

const MINUTE_MS = 60_000;

test.each([
  [45_000, '45 s', '45 Sek.'],
  [90_000, '1 min 30 s', '1 Min. 30 Sek.'],
  [12 * MINUTE_MS, '12 min', '12 Min.'],
  [60 * MINUTE_MS, '1 h', '1 Std.'],
  [192 * MINUTE_MS, '3 h 12 min', '3 Std. 12 Min.'],
  [24 * 60 * MINUTE_MS, '1 d', '1 T.'],
  [27 * 60 * MINUTE_MS, '1 d 3 h', '1 T. 3 Std.'],
])('%d ms are told in the units that matter, without one that is nothing', (ms, english, german) => {
  expect(tellLength(textsForTest('en', 'maintenance'), ms)).toBe(english);
  expect(tellLength(textsForTest('de', 'maintenance'), ms)).toBe(german);
});
