import { expect, test } from 'vitest';
import { ago, NOW } from '#lib/domain/testing.ts';
import { plannedEndAfter } from './planned-end.ts';

test('the planned end is so many minutes after the start, and none where nobody said', () => {
  expect(plannedEndAfter(NOW, 30)).toEqual({ ok: true, value: ago(-1_800) });
  expect(plannedEndAfter(NOW, 7 * 24 * 60)).toEqual({ ok: true, value: ago(-7 * 86_400) });
  expect(plannedEndAfter(NOW, null)).toEqual({ ok: true, value: null });
});

test.each([0, -15, 7 * 24 * 60 + 1, Number.NaN, Number.POSITIVE_INFINITY])(
  '%d minutes are refused, and the field is named',
  (minutes) => {
    expect(plannedEndAfter(NOW, minutes)).toMatchObject({
      ok: false,
      refusal: { code: 'bad-input', fields: { expectedMinutes: expect.any(String) } },
    });
  },
);
