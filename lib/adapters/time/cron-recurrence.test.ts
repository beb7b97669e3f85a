import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fuzzRuns } from '#dev/testing/fuzz-runs.ts';
import { clockChanges, localAt, offsetIn } from '#dev/testing/time/clock-changes.ts';
import { createCronRecurrence } from './cron-recurrence.ts';
import { createZonedTimes } from './zoned-times.ts';

const recurrence = createCronRecurrence(createZonedTimes());
const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;
const FROM = new Date('2026-01-01T00:00:00Z');
const UNTIL = new Date('2036-01-01T00:00:00Z');

const zone = fc.constantFrom(
  'Europe/Berlin',
  'America/New_York',
  'America/Santiago',
  'America/Scoresbysund',
  'Australia/Lord_Howe',
  'Africa/Casablanca',
  'Asia/Beirut',
  'Antarctica/Troll',
  'Asia/Kolkata',
  'UTC',
);
const hour = fc.nat(23);
const minute = fc.nat(59);
const weekdays = fc.uniqueArray(fc.nat(6), { minLength: 1 });

const known = new Map<string, ReturnType<typeof clockChanges>>();

/** Looked for once: there is a `DateTimeFormat` to be asked for every day. */
function changesOf(name: string) {
  const changes = known.get(name) ?? clockChanges(name, new Date(FROM.getTime() - 2 * DAY_MS), UNTIL);
  known.set(name, changes);
  return changes;
}

const all = (cron: string, name: string, from: Date, until: Date) =>
  recurrence.between(cron, name, from, until, Number.POSITIVE_INFINITY);

const strictlyIncreasing = (moments: readonly Date[]) =>
  moments.every((moment, at) => at === 0 || moment > (moments[at - 1] ?? moment));

test('in ten years a weekly or daily window takes place once on each of its days, never in a time that does not exist', () => {
  const { seed, numRuns } = fuzzRuns('recurring windows', 5);
  fc.assert(
    fc.property(zone, hour, minute, weekdays, (name, hours, minutes, days) => {
      const changes = changesOf(name);
      const offset = offsetIn(name);
      const expected: number[] = [];
      for (let day = FROM.getTime() - DAY_MS; day < UNTIL.getTime() + DAY_MS; day += DAY_MS) {
        if (!days.includes(new Date(day).getUTCDay())) continue;
        const local = day + (hours * 60 + minutes) * MINUTE_MS;
        const gap = changes.find(
          ({ at, before, after }) =>
            local >= at.getTime() + before * MINUTE_MS && local < at.getTime() + after * MINUTE_MS,
        );
        // The first of the moments at which the clocks show it.
        const shown = [15, 0, -15]
          .map((hoursBefore) => local - offset(local - hoursBefore * 60 * MINUTE_MS) * MINUTE_MS)
          .filter((moment) => moment + offset(moment) * MINUTE_MS === local);
        expected.push(gap ? gap.at.getTime() : Math.min(...shown));
      }
      const wanted = expected.filter((moment) => moment > FROM.getTime() && moment < UNTIL.getTime());
      const found = all(`${minutes} ${hours} * * ${days.join()}`, name, FROM, UNTIL);
      expect(found.map((moment) => moment.toISOString())).toEqual(
        wanted.map((moment) => new Date(moment).toISOString()),
      );
      expect(strictlyIncreasing(found)).toBe(true);
    }),
    { seed, numRuns },
  );
}, 60_000);

test('also an expression with lists, steps and ranges takes each local time once in nights in which the clocks change', () => {
  const { seed, numRuns } = fuzzRuns('recurring windows, nights of change', 40);
  const part = fc.constantFrom('*', '*/15', '*/30', '0,30', '5-10', '59', '0');
  const hours = fc.constantFrom('*', '*/2', '0-4', '1,2,3', '2', '23', '*/6');
  fc.assert(
    fc.property(zone, part, hours, fc.nat(), (name, minutes, hour, which) => {
      const changes = changesOf(name);
      const at = changes[which % Math.max(1, changes.length)]?.at ?? FROM;
      const [from, until] = [new Date(at.getTime() - DAY_MS), new Date(at.getTime() + DAY_MS)];
      const cron = `${minutes} ${hour} * * *`;
      const found = all(cron, name, from, until);
      expect(strictlyIncreasing(found)).toBe(true);
      const offset = offsetIn(name);
      const shown = found.map((moment) => localAt(moment.getTime(), offset(moment.getTime())));
      expect(new Set(shown).size, 'no local time comes twice').toBe(shown.length);
      const middle = new Date(at.getTime() + (which % 7_200) * 1_000 - 3_600_000);
      const behind = recurrence.after(cron, name, new Date(middle.getTime() - 1));
      const parts = [
        ...all(cron, name, from, middle),
        ...(behind?.getTime() === middle.getTime() ? [middle] : []),
      ];
      expect([...parts, ...all(cron, name, middle, until)]).toEqual(found);
    }),
    { seed, numRuns },
  );
}, 60_000);

test('a moment that does not exist moves to the change of the clocks; one that comes twice is taken the first time', () => {
  const berlin = (cron: string, from: string) =>
    recurrence.after(cron, 'Europe/Berlin', new Date(from))?.toISOString();
  expect(berlin('30 2 * * *', '2026-03-28T12:00:00Z')).toBe('2026-03-29T01:00:00.000Z');
  expect(berlin('30 2 * * *', '2026-03-29T01:00:00Z')).toBe('2026-03-30T00:30:00.000Z');
  expect(berlin('30 2 * * *', '2026-10-24T12:00:00Z')).toBe('2026-10-25T00:30:00.000Z');
  expect(berlin('30 2 * * *', '2026-10-25T00:30:00Z')).toBe('2026-10-26T01:30:00.000Z');
  expect(berlin('30 2,3 * * *', '2026-03-29T01:00:00Z')).toBe('2026-03-29T01:30:00.000Z');
});

test('between gives no more than its limit, in order, and leaves out both ends', () => {
  const from = new Date('2026-11-24T02:00:00Z');
  const until = new Date('2026-11-27T02:00:00Z');
  const days = (limit: number) =>
    recurrence.between('0 2 * * *', 'UTC', from, until, limit).map((moment) => moment.getUTCDate());
  expect(days(10)).toEqual([25, 26]);
  expect(days(1)).toEqual([25]);
  expect(days(0)).toEqual([]);
});

test.each(['0 2 * * 1', ' 0  2 * * MON ', '0 2 29 2 *', '0 2 L * *', '0 2 * * SUN#1', '0 2 1 * +MON'])(
  '%j can be used',
  (cron) => {
    expect(recurrence.check(cron, 'Europe/Berlin')).toEqual({ ok: true });
  },
);

test.each([
  ['0 2 30 2 *', /It never fires/],
  ['0 2 31 4,6,9,11 *', /It never fires/],
  ['', /five fields/],
  ['0 0 2 * * 1', /five fields/],
  ['0 2 * * 1 2027 *', /five fields/],
  ['@daily', /five fields/],
  ['2026-11-24T02:00:00Z', /five fields/],
  ['60 2 * * *', /^Minutes go from 0 to 59/],
  ['0 24 * * *', /^Hours go from 0 to 23/],
  ['0 2 32 * *', /^Days of the month go from 1 to 31/],
  ['0 2 * 13 *', /^Months go from 1 to 12/],
  ['0 2 * * 8', /^Days of the week go from 0 to 7/],
  ['0 2 * * MOO', /cannot be read/],
  ['a b c d e', /cannot be read/],
  ['*/0 2 * * *', /cannot be read/],
])('%j cannot be used, and the words say why', (cron, problem) => {
  expect(recurrence.check(cron, 'Europe/Berlin')).toEqual({
    ok: false,
    problem: expect.stringMatching(problem),
  });
});

test('a zone that is not known is a problem in words', () => {
  expect(recurrence.check('0 2 * * 1', 'Europe/Atlantis')).toEqual({
    ok: false,
    problem: expect.stringContaining('Europe/Atlantis'),
  });
});
