import { describe, expect, test } from 'vitest';
import { dueTimes, isScheduleExpression } from './schedule-expression.ts';

const MONDAY = Date.parse('2026-01-05T00:00:00Z');
const DAY = 86_400_000;

function due(expression: string, days: number, everySeconds: number | null = null): string[] {
  const times = dueTimes({ expression, everySeconds, anchor: MONDAY }, MONDAY, MONDAY + days * DAY);
  return times.map((time) => new Date(time).toISOString().slice(0, 16));
}

describe('a schedule expression means what EventBridge documents', () => {
  test.each([
    ['rate(12 hours)', 1, ['2026-01-05T12:00', '2026-01-06T00:00']],
    ['rate(1 day)', 2, ['2026-01-06T00:00', '2026-01-07T00:00']],
    ['cron(0 10 * * ? *)', 2, ['2026-01-05T10:00', '2026-01-06T10:00']],
    ['cron(15 12 ? * MON-FRI *)', 7, [5, 6, 7, 8, 9].map((day) => `2026-01-0${day}T12:15`)],
    ['cron(0 8 ? * 1 *)', 14, ['2026-01-11T08:00', '2026-01-18T08:00']],
    ['cron(0 8 ? * 2,6 *)', 7, ['2026-01-05T08:00', '2026-01-09T08:00']],
    ['cron(0 8 ? * 3#1 *)', 60, ['2026-01-06T08:00', '2026-02-03T08:00', '2026-03-03T08:00']],
    ['cron(0 8 ? * 6L *)', 30, ['2026-01-30T08:00']],
    ['cron(0 8 L * ? *)', 30, ['2026-01-31T08:00']],
    ['cron(0/30 0 6 1 ? 2026)', 30, ['2026-01-06T00:00', '2026-01-06T00:30']],
    ['cron(0 0 1 1 ? 2027)', 300, []],
  ])('%s', (expression, days, times) => {
    expect(due(expression, days)).toEqual(times);
  });

  test.each([
    'rate(0 minutes)',
    'rate(1 minutes)',
    'rate(5 minute)',
    'rate(5 seconds)',
    'cron(0 10 * * * *)',
    'cron(0 10 ? * ? *)',
    'cron(99 10 * * ? *)',
    'cron(0 10 * * ?)',
    'every day',
  ])('%s is not taken', (expression) => {
    expect(isScheduleExpression(expression)).toBe(false);
  });
});

test('another rhythm replaces that of the expression', () => {
  expect(due('rate(7 days)', 1, 6 * 3600)).toEqual([
    '2026-01-05T06:00',
    '2026-01-05T12:00',
    '2026-01-05T18:00',
    '2026-01-06T00:00',
  ]);
});

test('a time that is due is given once, whichever way the clock moves there', () => {
  const schedule = { expression: 'rate(5 minutes)', everySeconds: null, anchor: MONDAY };
  const at = MONDAY + 300_000;
  expect(dueTimes(schedule, MONDAY, at)).toEqual([at]);
  expect(dueTimes(schedule, at, at + 1)).toEqual([]);
});
