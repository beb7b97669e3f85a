import { expect, test } from 'vitest';
import type { AuditEntry } from './audit.ts';
import { auditDetail, firstPlannedEnd, holdDetail } from './audit-detail.ts';

const NOTHING = { mode: null, plannedEnd: null, why: null, count: 0 };

test('an entry tells what it has kept beyond its action', () => {
  expect(auditDetail({ after: { mode: 'READ-ONLY', plannedEnd: '2026-11-24T03:00:00.000Z' } })).toEqual({
    ...NOTHING,
    mode: 'READ-ONLY',
    plannedEnd: new Date('2026-11-24T03:00:00Z'),
  });
  expect(auditDetail({ after: { override: { reason: 'harmless', waived: [{}, {}] } } })).toEqual({
    ...NOTHING,
    why: 'harmless',
    count: 2,
  });
  expect(auditDetail({ after: { tasks: ['a', 'b', 'c'] } })).toEqual({ ...NOTHING, count: 3 });
  expect(auditDetail({ after: { why: 'It answered 500.' } })).toEqual({
    ...NOTHING,
    why: 'It answered 500.',
  });
});

test.each([null, 'text', [1], { mode: 7, plannedEnd: 'never', override: [], tasks: {} }])(
  'what is not as expected counts as not told: %j',
  (after) => {
    expect(auditDetail({ after })).toEqual(NOTHING);
  },
);

test.each([
  [
    { originalState: 'DISABLED', exception: null },
    { wasDisabled: true, staysDisabled: false },
  ],
  [
    { originalState: 'ENABLED', exception: 'stays-disabled' },
    { wasDisabled: false, staysDisabled: true },
  ],
  [{ originalState: 7 }, { wasDisabled: false, staysDisabled: false }],
  [null, { wasDisabled: false, staysDisabled: false }],
])('an entry about a schedule tells what was owed to it: %j', (after, detail) => {
  expect(holdDetail({ after })).toEqual(detail);
});

test('the first planned end is the one before it was first moved', () => {
  const moved = (plannedEnd: string | null): AuditEntry => ({
    id: '1',
    at: new Date(0),
    actor: 'admin',
    action: 'window-extended',
    windowId: 'w',
    subject: null,
    before: { plannedEnd },
    after: {},
  });
  const end = new Date('2026-11-24T04:00:00Z');
  expect(firstPlannedEnd([], end)).toBe(end);
  expect(firstPlannedEnd([moved(null)], end)).toBeNull();
  expect(firstPlannedEnd([moved('2026-11-24T02:00:00Z'), moved('2026-11-24T03:00:00Z')], end)).toEqual(
    new Date('2026-11-24T02:00:00Z'),
  );
});
