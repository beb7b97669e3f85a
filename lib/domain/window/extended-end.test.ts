import { expect, test } from 'vitest';
import { EXTENSIONS_MINUTES, extendedEnd } from './extended-end.ts';

const NOW = new Date('2026-11-24T03:00:00Z');
const at = (minutes: number) => new Date(NOW.getTime() + minutes * 60_000);

test.each([
  ['of which nobody said an end', null, 30],
  ['that is in time', at(20), 50],
  ['that is late', at(-600), 30],
  ['that ends at this moment', NOW, 30],
])('a window %s is extended by the minutes that were chosen', (_, plannedEnd, minutesFromNow) => {
  expect(extendedEnd(plannedEnd, NOW, { byMinutes: 30 })).toEqual({ ok: true, value: at(minutesFromNow) });
});

test('an end can be moved to any moment of the next seven days, also to an earlier one', () => {
  for (const until of [at(1), at(30), at(7 * 24 * 60)]) {
    expect(extendedEnd(at(60), NOW, { until })).toEqual({ ok: true, value: until });
  }
});

test('extending again and again leads no further than seven days ahead', () => {
  let end: Date | null = null;
  const longest = Math.max(...EXTENSIONS_MINUTES);
  for (let hour = 1; hour <= 7 * 24; hour += 1) {
    const extended = extendedEnd(end, NOW, { byMinutes: longest });
    if (!extended.ok) throw new Error(`It was refused after ${hour} hours.`);
    end = extended.value;
  }
  expect(end).toEqual(at(7 * 24 * 60));
  expect(extendedEnd(end, NOW, { byMinutes: longest })).toMatchObject({
    refusal: { code: 'bad-input', fields: { byMinutes: expect.any(String) } },
  });
});
