import { expect, test } from 'vitest';
import { type MissedStart, toldPlans } from './told-plans.ts';
import type { PlanNotice } from './window-plan.ts';

const NOON = new Date('2026-11-24T12:00:00Z');
const at = (hours: number) => new Date(NOON.getTime() + hours * 3_600_000);

const notice = (startsIn: number, noticeHours = 24): PlanNotice => ({
  planId: `plan at ${startsIn}`,
  mode: 'READ-ONLY',
  message: null,
  startsAt: at(startsIn),
  endsAt: at(startsIn + 1),
  noticeFrom: at(startsIn - noticeHours),
});
const missed = (startedAt: number, foundAt: number): MissedStart => ({
  planId: `plan at ${startedAt}`,
  mode: 'NO-ACCESS',
  startsAt: at(startedAt),
  endsAt: at(startedAt + 1),
  foundAt: at(foundAt),
});
const noticed = (planned: readonly PlanNotice[], now = NOON) =>
  toldPlans(planned, [], now).notices.map(
    ({ startsAt }) => (startsAt.getTime() - NOON.getTime()) / 3_600_000,
  );

test('a planned window is told of from its notice on', () => {
  expect(noticed([notice(25)])).toEqual([]);
  expect(noticed([notice(24)])).toEqual([24]);
  expect(noticed([notice(24, 0)])).toEqual([]);
});

test('one that is due and has not started yet is still told of, until it would be over', () => {
  expect(noticed([notice(0)])).toEqual([0]);
  expect(noticed([notice(-1)])).toEqual([]);
});

test('the next few are told of, the next one first', () => {
  expect(noticed([notice(5), notice(20), notice(2), notice(9)])).toEqual([2, 5]);
});

test('one that did not take place is told of until it would have been over, and for an hour after that was found', () => {
  const told = (start: MissedStart) => toldPlans([], [start], NOON).missed;
  expect(told(missed(-0.5, -0.25))).toEqual([
    { planId: 'plan at -0.5', mode: 'NO-ACCESS', startsAt: at(-0.5), endsAt: at(0.5) },
  ]);
  expect(told(missed(-10, -0.5))).toHaveLength(1);
  expect(told(missed(-10, -1))).toEqual([]);
  expect(told(missed(-1, -1))).toEqual([]);
});
