import { describe, expect, test } from 'vitest';
import { announcement, type Heard } from './announcement.ts';

const span = { key: 'a', startsAt: '2026-11-24T02:00:00.000Z', endsAt: '2026-11-24T03:00:00.000Z' };
const moved = { ...span, key: 'b', startsAt: '2026-11-24T04:00:00.000Z' };
const calm: Heard = { mode: null, notice: null };
const planned: Heard = { mode: null, notice: span };
const readOnly: Heard = { mode: 'READ-ONLY', notice: null };
const noAccess: Heard = { mode: 'NO-ACCESS', notice: null };
const BEFORE = new Date('2026-11-24T01:00:00Z');
const AFTER = new Date('2026-11-24T02:30:00Z');

describe('what is said to those who do not see the page', () => {
  test.each([
    ['maintenance starts', calm, readOnly, { kind: 'started', mode: 'READ-ONLY' }],
    ['planned maintenance starts', planned, noAccess, { kind: 'started', mode: 'NO-ACCESS' }],
    ['the mode changes', readOnly, noAccess, { kind: 'started', mode: 'NO-ACCESS' }],
    ['the page is opened during maintenance', null, readOnly, { kind: 'underWay', mode: 'READ-ONLY' }],
    ['maintenance ends', noAccess, calm, { kind: 'over' }],
    ['maintenance ends and more is planned', readOnly, planned, { kind: 'over' }],
    ['maintenance is announced', calm, planned, { kind: 'planned', span }],
    ['the page is opened and maintenance is announced', null, planned, { kind: 'planned', span }],
    ['what is planned moves', planned, { mode: null, notice: moved }, { kind: 'planned', span: moved }],
    ['what is planned is cancelled', planned, calm, { kind: 'notPlanned' }],
  ] as const)('when %s', (_what, before, told, said) => {
    expect(announcement(before, told, BEFORE)).toEqual(said);
  });

  test.each([
    ['a calm page is opened', null, calm],
    ['nothing has changed', calm, calm],
    ['the page refreshes itself during maintenance', readOnly, readOnly],
    ['the page refreshes itself with a notice', planned, planned],
  ] as const)('is nothing when %s', (_what, before, told) => {
    expect(announcement(before, told, BEFORE)).toBeNull();
  });

  test('is nothing of a planned window that has come and gone while nobody listened', () => {
    expect(announcement(planned, calm, AFTER)).toBeNull();
  });
});
