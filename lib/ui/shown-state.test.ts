import { expect, test } from 'vitest';
import type { LiveNotice, LiveState } from './live-state.ts';
import { shownState } from './shown-state.ts';

const inactive: LiveState = {
  now: '2026-11-23T01:00:00.000Z',
  status: 'INACTIVE',
  version: 4,
  mode: null,
  startedAt: null,
  plannedEnd: null,
  message: null,
  notices: [],
  missed: [],
};
const pending: LiveState = {
  ...inactive,
  ...{ status: 'PENDING', version: 5, mode: 'READ-ONLY' },
  ...{ startedAt: '2026-11-23T02:00:00.000Z', plannedEnd: '2026-11-23T03:00:00.000Z', message: 'Soon over.' },
};
const active = { ...pending, status: 'ACTIVE', version: 6 };
const unknown = { ...inactive, status: null, version: null };
const forced = { ...pending, version: -1, plannedEnd: null, message: null };
const LATER = '2026-11-23T04:00:00.000Z';
const notice: LiveNotice = {
  ...{ planId: 'a', mode: 'READ-ONLY', message: null, noticeFrom: '2026-11-23T00:00:00.000Z' },
  ...{ startsAt: '2026-11-24T02:00:00.000Z', endsAt: '2026-11-24T03:00:00.000Z' },
};
const announced = { ...inactive, notices: [notice] };
const missed = { ...inactive, missed: [notice] };
const moved = { ...inactive, notices: [{ ...notice, startsAt: LATER }] };

function looksAlike(audience: 'user' | 'administrator', before: LiveState, after: LiveState): boolean {
  return shownState(audience, before).looks === shownState(audience, after).looks;
}

test.each([
  ['the drain is over', pending, active],
  ['a window came and went while nobody looked', inactive, { ...inactive, version: 9 }],
  ['another forced replica was started at another time', forced, { ...forced, startedAt: LATER }],
  ['the time goes on', announced, { ...announced, now: LATER }],
  ['something is planned for after the open window', active, { ...active, notices: [notice] }],
])('users see no change when %s', (_what, before, after) => {
  expect(looksAlike('user', before, after)).toBe(true);
});

test.each([
  ['a window begins', inactive, pending],
  ['a window ends', active, { ...inactive, version: 7 }],
  ['the mode changes', active, { ...active, version: 7, mode: 'NO-ACCESS' as const }],
  ['the message changes', pending, { ...pending, message: null }],
  ['the planned end changes', pending, { ...pending, plannedEnd: LATER }],
  ['another window has begun', pending, { ...pending, startedAt: LATER }],
  ['the state becomes known again', unknown, inactive],
  ['a window is announced', inactive, announced],
  ['what is announced is moved', announced, moved],
  ['what is announced is cancelled', announced, inactive],
  ['what was announced did not take place', announced, missed],
])('users see a change when %s', (_what, before, after) => {
  expect(looksAlike('user', before, after)).toBe(false);
});

test.each([
  ['the drain is over', pending, active],
  ['the window was overridden', active, { ...active, version: 7 }],
  ['the state becomes known again', unknown, inactive],
  ['a window is announced', inactive, announced],
  ['what was announced did not take place', announced, missed],
])('administrators see a change when %s', (_what, before, after) => {
  expect(looksAlike('administrator', before, after)).toBe(false);
});

test('a state looks alike as the server has it and as it was told', () => {
  const { startedAt, plannedEnd } = pending;
  const had = { ...pending, startedAt: new Date(startedAt ?? ''), plannedEnd: new Date(plannedEnd ?? '') };
  expect(shownState('user', had)).toEqual(shownState('user', JSON.parse(JSON.stringify(had))));
  const times = { startsAt: new Date(notice.startsAt), endsAt: new Date(notice.endsAt) };
  expect(shownState('user', { ...inactive, notices: [{ ...notice, ...times }] })).toEqual(
    shownState('user', announced),
  );
});
