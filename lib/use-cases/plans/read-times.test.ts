import { expect, test } from 'vitest';
import { newPlan } from '#dev/testing/contracts/plans.ts';
import { createCronRecurrence } from '#lib/adapters/time/cron-recurrence.ts';
import { createZonedTimes } from '#lib/adapters/time/zoned-times.ts';
import type { OnceInput, PlanTimesInput } from './plan-input.ts';
import { readTimes } from './read-times.ts';

const times = createZonedTimes();
const deps = { times, recurrence: createCronRecurrence(times) };
const NOW = new Date('2026-03-20T12:00:30Z');

const once = (start: string, end: string, rest: Partial<OnceInput> = {}): OnceInput => ({
  kind: 'once',
  zone: 'Europe/Berlin',
  start,
  end,
  startWhich: null,
  endWhich: null,
  ...rest,
});
const recurring = (cron: string, durationMinutes: number | null = 60, zone = 'Europe/Berlin') =>
  ({ kind: 'recurring', zone, cron, durationMinutes }) as const;

test('a start and an end on the clocks of a zone are a span, also across a change of the clocks', () => {
  const { times, problems } = readTimes(deps, once('2026-03-28T23:00', '2026-03-29T05:00'), NOW, null);
  expect(problems).toEqual({});
  expect(times).toMatchObject({
    cron: null,
    next: { startsAt: new Date('2026-03-28T22:00:00Z'), endsAt: new Date('2026-03-29T03:00:00Z') },
  });
});

test('a time of the hour that comes twice is asked for, and taken as it was chosen', () => {
  const input = once('2026-10-25T02:30', '2026-10-25T02:30');
  const asked = readTimes(deps, input, NOW, null);
  expect(asked.twice).toEqual(['start', 'end']);
  expect(asked.problems.start).toBe(
    'In Europe/Berlin 02:30 comes twice that night, as the clocks go back. Choose the first or the second.',
  );
  const chosen = readTimes(deps, { ...input, startWhich: 'first', endWhich: 'second' }, NOW, null);
  expect(chosen).toMatchObject({
    problems: {},
    twice: ['start', 'end'],
    times: { next: { startsAt: new Date('2026-10-25T00:30:00Z'), endsAt: new Date('2026-10-25T01:30:00Z') } },
  });
});

test.each<[string, PlanTimesInput, RegExp]>([
  [
    'start',
    once('2026-03-29T02:30', '2026-03-29T05:00'),
    /^In Europe\/Berlin the clocks go from 02:00 to 03:00 that night; 02:30 does not exist\.$/,
  ],
  ['end', once('2026-03-29T01:00', '2026-03-29T02:00'), /02:00 does not exist/],
  ['start', once('', '2026-03-29T05:00'), /Choose a date/],
  ['end', once('2026-03-24T02:00', '2026-02-30T05:00'), /calendar/],
  ['end', once('2026-03-24T02:00', '2026-03-24T01:00'), /after the start/],
  ['end', once('2026-03-24T02:00', '2026-03-24T02:00'), /after the start/],
  ['end', once('2026-04-01T02:00', '2026-04-08T02:01'), /seven days/],
  ['end', once('2026-03-24T02:00', '2027-04-28T02:00'), /seven days/],
  ['start', once('2026-03-20T12:59', '2026-03-20T14:00'), /in the past/],
  ['start', once('2020-03-20T13:00', '2020-03-20T14:00'), /in the past/],
  ['start', once('2027-04-25T02:00', '2027-04-25T03:00'), /next 400 days/],
  ['zone', once('2026-03-24T02:00', '2026-03-24T03:00', { zone: 'Europe/Atlantis' }), /Europe\/Atlantis/],
  ['zone', once('2026-03-24T02:00', '2026-03-24T03:00', { zone: '' }), /Choose a time zone/],
  ['zone', recurring('0 2 * * *', 60, '+01:00'), /no time zone/],
  ['cron', recurring('0 2 30 2 *'), /never fires/],
  ['cron', recurring('every monday'), /five fields/],
  ['cron', recurring(`0 2 ${'1,'.repeat(60)}1 * *`), /100 characters/],
  ['cron', recurring('0 2 29 2 *'), /2028-02-29 02:00 for the first time, more than 400 days/],
  ['cron', recurring('0 * * * *', 10), /1000 times/],
  ['durationMinutes', recurring('0 2 * * *', null), /at least one/],
  ['durationMinutes', recurring('0 2 * * *', 0), /at least one/],
  ['durationMinutes', recurring('0 2 * * *', 10_081), /seven days/],
  ['durationMinutes', recurring('0 2 * * *', 1_441), /would not be over when the next one starts/],
  // Not quite a day from one to the next, in the night in which the clocks go forward.
  ['durationMinutes', recurring('0 2 * * *', 1_440), /The one on 2026-03-29 03:00 would not be over/],
])('a bad %s is refused beside its field, in words', (field, input, words) => {
  const { problems } = readTimes(deps, input, NOW, null);
  expect(problems[field]).toMatch(words);
});

test('a start that has just passed, as forms know minutes, is due at once', () => {
  const { times, problems } = readTimes(deps, once('2026-03-20T13:00', '2026-03-20T14:00'), NOW, null);
  expect(problems).toEqual({});
  expect(times?.next.startsAt).toEqual(new Date('2026-03-20T12:00:00Z'));
});

test('a window of seven days, 400 days ahead, is as long and as far as can be', () => {
  expect(readTimes(deps, once('2027-04-24T13:00', '2027-05-01T13:00'), NOW, null).problems).toEqual({});
});

test('the first occurrence of an expression is computed, and lasts as long as was said', () => {
  expect(
    readTimes(deps, recurring('30 2 * * SUN', 90), new Date('2026-03-23T00:00:00Z'), null).times,
  ).toEqual({
    zone: 'Europe/Berlin',
    cron: '30 2 * * SUN',
    // 02:30 does not exist that Sunday.
    next: { startsAt: new Date('2026-03-29T01:00:00Z'), endsAt: new Date('2026-03-29T02:30:00Z') },
    skipped: [],
    startedAhead: [],
  });
});

test('a plan that keeps its expression goes on where it was; with another one it keeps the skips that still fit', () => {
  const [tuesday, wednesday] = [new Date('2026-03-24T01:00:00Z'), new Date('2026-03-25T01:00:00Z')];
  const before = newPlan({
    cron: '0 2 * * *',
    next: { startsAt: new Date('2026-03-23T01:00:00Z'), endsAt: new Date('2026-03-23T02:00:00Z') },
    skipped: [new Date('2026-03-19T01:00:00Z'), tuesday, wednesday],
  });
  expect(readTimes(deps, recurring('0 2 * * *', 30), NOW, before).times).toMatchObject({
    next: { startsAt: before.next.startsAt, endsAt: new Date('2026-03-23T01:30:00Z') },
    skipped: before.skipped,
  });
  expect(readTimes(deps, recurring('0 2 * * TUE', 60), NOW, before).times).toMatchObject({
    next: { startsAt: new Date('2026-03-31T00:00:00Z') },
    skipped: [new Date('2026-03-19T01:00:00Z'), tuesday],
  });
});

test('an occurrence that was started ahead of its time is not to come again, however the expression is retyped', () => {
  const [saturday, sunday] = [new Date('2026-03-21T04:00:00Z'), new Date('2026-03-22T04:00:00Z')];
  const before = newPlan({
    cron: '0 5 * * *',
    next: { startsAt: sunday, endsAt: new Date(sunday.getTime() + 3_600_000) },
    startedAhead: [saturday],
  });
  for (const cron of ['0 5 * * *', '0 5 * * 0-7', '0 5 21,22 * *']) {
    expect(readTimes(deps, recurring(cron), NOW, before).times, cron).toMatchObject({
      next: { startsAt: sunday },
      startedAhead: [saturday],
    });
  }
  expect(readTimes(deps, once('2026-03-21T05:00', '2026-03-21T06:00'), NOW, before).problems.start).toMatch(
    /started ahead of this time already/,
  );
  expect(readTimes(deps, once('2026-03-21T06:00', '2026-03-21T07:00'), NOW, before)).toMatchObject({
    problems: {},
    times: { startedAhead: [saturday] },
  });
});

test('a recurring plan that becomes a single one keeps its past skips, and forgets those to come', () => {
  const [past, ahead] = [new Date('2026-03-19T01:00:00Z'), new Date('2026-03-24T01:00:00Z')];
  const before = newPlan({ cron: '0 2 * * *', skipped: [past, ahead] });
  const { times } = readTimes(deps, once('2026-03-25T02:00', '2026-03-25T03:00'), NOW, before);
  expect(times).toMatchObject({ cron: null, skipped: [past] });
});

test('a plan that is due by now can be changed without moving its start', () => {
  const startsAt = new Date('2026-03-20T11:00:00Z');
  const before = newPlan({ next: { startsAt, endsAt: new Date('2026-03-20T13:00:00Z') } });
  const { problems } = readTimes(deps, once('2026-03-20T12:00', '2026-03-20T15:00'), NOW, before);
  expect(problems).toEqual({});
});
