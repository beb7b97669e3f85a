import { expect, test } from 'vitest';
import { tellSpan } from './tell-span.ts';

const night = { startsAt: new Date('2026-11-24T22:30:00Z'), endsAt: new Date('2026-11-24T23:30:00Z') };

test.each([
  ['UTC', 'en-GB', 'Tue, 24 Nov 2026, 22:30 – 23:30'],
  ['Europe/Berlin', 'en-GB', 'Tue, 24 Nov 2026, 23:30 – Wed, 25 Nov 2026, 00:30'],
  ['Europe/Berlin', 'de-DE', 'Di., 24. Nov. 2026, 23:30 – Mi., 25. Nov. 2026, 00:30'],
])('in %s a reader of %s sees %s: the second date only where it is another', (zone, locale, words) => {
  expect(tellSpan(night, zone, locale)).toBe(words);
});
