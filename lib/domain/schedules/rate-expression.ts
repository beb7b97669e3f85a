const RATE = /^rate\(([1-9]\d*) (minute|hour|day)(s?)\)$/;
const UNIT_MS: Readonly<Record<string, number>> = { minute: 60_000, hour: 3_600_000, day: 86_400_000 };

/** The period of `rate(value unit)` in milliseconds; the unit is in the singular for 1 only. Null when it is none. */
export function rateMs(expression: string): number | null {
  const [, count, unit = '', plural] = RATE.exec(expression) ?? [];
  const unitMs = UNIT_MS[unit];
  if (!count || !unitMs || (count === '1') === (plural === 's')) return null;
  return Number(count) * unitMs;
}

/** Whether a rate may fire not once in so many milliseconds: when it began to count is EventBridge's own secret. */
export function perhapsNoneIn(expression: string, spanMs: number): boolean {
  const rate = rateMs(expression);
  return rate !== null && spanMs < rate;
}
