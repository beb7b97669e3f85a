import { Cron } from 'croner';
import fc from 'fast-check';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { dueTimes, isScheduleExpression } from '#dev/local-aws/schedule-expression.ts';
import { createScheduleRuns } from './schedule-runs.ts';

const MONDAY = new Date('2026-01-05T00:00:00Z');
const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;
const runs = createScheduleRuns();

function times(expression: string, from: Date, until: Date): string[] {
  const found = runs.runsBetween(expression, from, until, 100_000);
  if (!found?.known) throw new Error(`${expression} has no known times.`);
  return found.times.map((time) => time.toISOString().slice(0, 16));
}

function inDays(expression: string, days: number): string[] {
  return times(expression, MONDAY, new Date(MONDAY.getTime() + days * DAY_MS));
}

// The examples and wildcards of https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-scheduled-rule-pattern.html
describe('a cron expression means what EventBridge documents', () => {
  test.each([
    ['cron(0 10 * * ? *)', 2, ['2026-01-05T10:00', '2026-01-06T10:00']],
    ['cron(15 12 * * ? *)', 1, ['2026-01-05T12:15']],
    ['cron(0 18 ? * MON-FRI *)', 7, [5, 6, 7, 8, 9].map((day) => `2026-01-0${day}T18:00`)],
    ['cron(0 8 1 * ? *)', 60, ['2026-02-01T08:00', '2026-03-01T08:00']],
    [
      'cron(0/30 20-2 ? * MON-FRI *)',
      1,
      [
        '00:00',
        '00:30',
        '01:00',
        '01:30',
        '02:00',
        '02:30',
        '20:00',
        '20:30',
        '21:00',
        '21:30',
        '22:00',
        '22:30',
        '23:00',
        '23:30',
      ].map((time) => `2026-01-05T${time}`),
    ],
    [
      'cron(1/10 3 5 1 ? 2026)',
      1,
      ['01', '11', '21', '31', '41', '51'].map((minute) => `2026-01-05T03:${minute}`),
    ],
    ['cron(0 8 ? * 1 *)', 14, ['2026-01-11T08:00', '2026-01-18T08:00']],
    ['cron(0 8 ? * 3#2 *)', 60, ['2026-01-13T08:00', '2026-02-10T08:00']],
    ['cron(0 8 ? * TUE#1 *)', 60, ['2026-01-06T08:00', '2026-02-03T08:00', '2026-03-03T08:00']],
    ['cron(0 8 ? * 6L *)', 60, ['2026-01-30T08:00', '2026-02-27T08:00']],
    ['cron(0 8 ? * L *)', 7, ['2026-01-10T08:00']],
    [
      'cron(0 8 ? * FRI-MON *)',
      7,
      ['2026-01-05T08:00', '2026-01-09T08:00', '2026-01-10T08:00', '2026-01-11T08:00'],
    ],
    ['cron(0 8 L * ? *)', 60, ['2026-01-31T08:00', '2026-02-28T08:00']],
    ['cron(0 8 3W * ? *)', 60, ['2026-02-03T08:00', '2026-03-03T08:00']],
    ['cron(0 8 1W AUG-OCT ? 2026)', 365, ['2026-08-03T08:00', '2026-09-01T08:00', '2026-10-01T08:00']],
    ['cron(0 8 15W JAN,feb,3 ? *)', 70, ['2026-01-15T08:00', '2026-02-16T08:00']],
    ['cron(0 0 29 2 ? *)', 1500, ['2028-02-29T00:00']],
    ['cron(0 0 1 NOV-FEB ? *)', 60, ['2026-02-01T00:00']],
    ['cron(0 0 30 2 ? *)', 3000, []],
    ['cron(0 0 1 1 ? 2025)', 300, []],
  ])('%s', (expression, days, expected) => {
    expect(inDays(expression, days)).toEqual(expected);
  });

  test.each([
    ['cron(0/15 * * * ? *)', 96],
    ['cron(0/10 * ? * MON-FRI *)', 5 * 144],
    ['cron(0/5 8-17 ? * MON-FRI *)', 5 * 120],
  ])('%s fires %i times', (expression, count) => {
    expect(inDays(expression, count > 96 ? 7 : 1)).toHaveLength(count);
  });
});

test.each([
  null,
  '',
  'every day',
  'rate(0 minutes)',
  'rate(1 minutes)',
  'rate(5 minute)',
  'rate(5 seconds)',
  'cron(0 10 * * * *)',
  'cron(0 10 ? * ? *)',
  'cron(? 10 * * ? *)',
  'cron(99 10 * * ? *)',
  'cron(0 10 32 * ? *)',
  'cron(0 10 ? * 8 *)',
  'cron(0 10 ? * 0 *)',
  'cron(0 10 * XYZ ? *)',
  'cron(0 10 * * ?)',
  'cron(0 20-2/3 * * ? *)',
])('nothing is said of what is not understood: %s', (expression) => {
  expect(runs.runsBetween(expression, MONDAY, new Date(MONDAY.getTime() + DAY_MS), 10)).toBeNull();
  expect(runs.everyMs(expression)).toBeNull();
});

test.each([
  ['rate(5 minutes)', 60, 12, false],
  ['rate(1 hour)', 80, 1, false],
  ['rate(1 hour)', 50, 1, true],
  ['rate(1 hour)', 20, 1, true],
  ['rate(1 day)', 11 * 60, 1, true],
  ['rate(1 day)', 24 * 60, 1, false],
  ['rate(1 day)', 0, 0, false],
  ['rate(1 day)', -10, 0, false],
])(
  'of %s it is known only that it fires about so often in %i minutes: %i, perhaps not at all: %s',
  (expression, minutes, about, perhapsNone) => {
    const until = new Date(MONDAY.getTime() + minutes * MINUTE_MS);
    expect(runs.runsBetween(expression, MONDAY, until, 10)).toEqual({ known: false, about, perhapsNone });
  },
);

test('only as many times as were asked for are listed, and the others counted', () => {
  const until = new Date(MONDAY.getTime() + 400 * DAY_MS);
  expect(runs.runsBetween('cron(* * * * ? *)', MONDAY, until, 2)).toEqual({
    known: true,
    times: [MONDAY, new Date(MONDAY.getTime() + MINUTE_MS)],
    more: 400 * 1440 - 2,
  });
  expect(runs.runsBetween('cron(0 2 * * ? *)', MONDAY, until, 0)).toEqual({
    known: true,
    times: [],
    more: 400,
  });
});

test('a schedule of every minute is counted over a week, exactly, in hundred questions and not in ten thousand', () => {
  const until = new Date(MONDAY.getTime() + 7 * DAY_MS);
  const questions = vi.spyOn(Cron.prototype, 'nextRun');
  onTestFinished(() => questions.mockRestore());
  const fresh = createScheduleRuns();
  const count = () => fresh.runsBetween('cron(* * * * ? *)', MONDAY, until, 100_000);
  expect(count()).toMatchObject({ known: true, times: { length: 7 * 1440 }, more: 0 });
  expect(questions.mock.calls.length).toBeLessThan(120);
  questions.mockClear();
  count();
  // The times of the day are known by now.
  expect(questions.mock.calls.length).toBeLessThan(10);
});

test.each([
  ['rate(5 minutes)', 5 * MINUTE_MS],
  ['rate(2 days)', 2 * DAY_MS],
  ['cron(0/5 8-10 ? * MON-FRI *)', 5 * MINUTE_MS],
  ['cron(0 2 * * ? *)', DAY_MS],
  ['cron(0 2 ? * MON-FRI *)', DAY_MS],
  ['cron(0 2 ? * SUN *)', 7 * DAY_MS],
  ['cron(0 2 1 * ? *)', 31 * DAY_MS],
  ['cron(0 2 1 1 ? *)', 365 * DAY_MS],
  ['cron(0 2 1 1 ? 2026)', null],
  ['cron(0 2 30 2 ? *)', null],
])('the usual distance between two runs of %s', (expression, everyMs) => {
  expect(runs.everyMs(expression)).toBe(everyMs);
});

const numbers = (min: number, max: number) => fc.integer({ min, max }).map(String);
const field = (min: number, max: number) =>
  fc.oneof(
    numbers(min, max),
    fc.tuple(numbers(min, max), numbers(min, max)).map((pair) => pair.join(',')),
    fc
      .tuple(fc.integer({ min, max }), fc.integer({ min, max }))
      .map(([a, b]) => `${Math.min(a, b)}-${Math.max(a, b)}`),
    fc
      .tuple(fc.integer({ min, max }), fc.integer({ min: 1, max: max - min }))
      .map(([a, step]) => `${a}/${step}`),
  );
const onDays = fc.oneof(
  fc.tuple(
    fc.oneof(
      field(1, 31),
      fc.constant('L'),
      numbers(1, 28).map((day) => `${day}W`),
    ),
    fc.constant('?'),
  ),
  fc.tuple(
    fc.constant('?'),
    fc.oneof(
      field(1, 7),
      fc.tuple(numbers(1, 7), numbers(1, 5)).map((nth) => nth.join('#')),
      numbers(1, 7).map((day) => `${day}L`),
    ),
  ),
);
const cronOf = (minute: fc.Arbitrary<string>) =>
  fc
    .record({ minute, hour: field(0, 23), days: onDays, month: field(1, 12) })
    .map(
      ({ minute, hour, days: [date, weekday], month }) =>
        `cron(${minute} ${hour} ${date} ${month} ${weekday} *)`,
    );
const time = fc.date({ min: new Date('2025-01-01'), max: new Date('2030-01-01'), noInvalidDate: true });
const lasting = (days: number) =>
  fc.tuple(time, fc.integer({ min: 0, max: days * 1440 })).map(([from, minutes]) => ({
    from,
    until: new Date(from.getTime() + minutes * MINUTE_MS),
  }));
/** A cron and a span, both ends of which have nothing to do with it: long where it fires seldom, so that all is soon counted. */
const cronInSpan = fc.oneof(
  fc.tuple(cronOf(numbers(0, 59)), lasting(120)),
  fc.tuple(cronOf(field(0, 59)), lasting(3)),
);

describe('whatever the cron and the span', { timeout: 30_000 }, () => {
  test('the times come one after the other, inside of the span, on whole minutes', () => {
    fc.assert(
      fc.property(cronInSpan, ([expression, { from, until }]) => {
        const found = times(expression, from, until);
        expect(found).toEqual([...new Set(found)].sort());
        for (const iso of found) {
          const at = new Date(`${iso}Z`);
          expect(at >= from && at < until && at.getTime() % MINUTE_MS === 0).toBe(true);
        }
      }),
      { numRuns: 60 },
    );
  });

  test('two spans side by side have together what the whole has', () => {
    fc.assert(
      fc.property(
        cronInSpan,
        fc.double({ min: 0, max: 1, noNaN: true }),
        ([expression, { from, until }], part) => {
          const middle = new Date(Math.round(from.getTime() + part * (until.getTime() - from.getTime())));
          expect([...times(expression, from, middle), ...times(expression, middle, until)]).toEqual(
            times(expression, from, until),
          );
        },
      ),
      { numRuns: 60 },
    );
  });

  test('a list that is cut is the beginning of the whole, and counts the rest', () => {
    fc.assert(
      fc.property(cronInSpan, fc.integer({ min: 0, max: 50 }), ([expression, { from, until }], limit) => {
        const all = times(expression, from, until);
        const cut = runs.runsBetween(expression, from, until, limit);
        if (!cut?.known) throw new Error('It has known times.');
        expect(cut.times.map((at) => at.toISOString().slice(0, 16))).toEqual(all.slice(0, limit));
        expect(cut.times.length + cut.more).toBe(all.length);
      }),
      { numRuns: 60 },
    );
  });

  test('the local AWS fires at the same times', () => {
    fc.assert(
      fc.property(cronInSpan, ([expression, { from, until }]) => {
        expect(isScheduleExpression(expression)).toBe(true);
        const schedule = { expression, everySeconds: null, anchor: 0 };
        // There a span begins after its first moment and ends with its last one.
        const due = dueTimes(schedule, from.getTime() - 1, until.getTime() - 1);
        expect(times(expression, from, until)).toEqual(
          due.map((at) => new Date(at).toISOString().slice(0, 16)),
        );
      }),
      { numRuns: 60 },
    );
  });
});
