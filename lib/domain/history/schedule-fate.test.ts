import { expect, test } from 'vitest';
import type { AuditAction, AuditEntry } from '#lib/domain/audit/audit.ts';
import type { Hold } from '#lib/domain/schedules/schedule.ts';
import { type ScheduleEnd, scheduleCounts, scheduleFates } from './schedule-fate.ts';

const hold: Hold = {
  id: 'h',
  windowId: 'w',
  ruleArn: 'arn:a',
  ruleName: 'a',
  bus: 'default',
  expression: 'rate(5 minutes)',
  originalState: 'ENABLED',
  phase: 'RELEASED',
  tries: 0,
  lastError: null,
  heldAt: new Date(0),
  drifts: 0,
  exception: null,
  restoredAt: new Date(1),
};

test.each<[string, Partial<Hold>, ScheduleEnd]>([
  ['put back and looked at again', {}, 'put-back'],
  ['put back', { phase: 'RESTORED' }, 'put-back'],
  ['held', { phase: 'HELD', restoredAt: null }, 'held'],
  ['written down', { phase: 'INTENDED', heldAt: null, restoredAt: null }, 'being-held'],
  ['gone', { phase: 'GONE' }, 'gone'],
  ['left enabled', { exception: 'left-enabled' }, 'left-enabled'],
  ['disabled before', { originalState: 'DISABLED', restoredAt: null }, 'was-disabled'],
  ['left off', { exception: 'stays-disabled' }, 'stays-disabled'],
])('a schedule that was %s', (_name, change, end) => {
  expect(scheduleFates([{ ...hold, ...change }], [])).toMatchObject([{ ruleName: 'a', end }]);
});

test('what a later window has taken over is not forgotten', () => {
  const intended: AuditEntry = {
    id: '1',
    at: new Date(0),
    actor: 'reconciler',
    action: 'schedule-hold-intended',
    windowId: 'w',
    subject: 'b',
    before: null,
    after: null,
  };
  expect(scheduleFates([hold], [intended, { ...intended, subject: 'a' }])).toMatchObject([
    { ruleName: 'a', end: 'put-back' },
    { ruleName: 'b', end: 'taken-over', originalState: null },
  ]);
});

test('only what a window has disabled counts as held; the others say what they were, and no times', () => {
  const off = { ...hold, originalState: 'DISABLED', restoredAt: null } as const;
  const fates = scheduleFates(
    [
      hold,
      { ...hold, ruleName: 'b', phase: 'HELD', restoredAt: null },
      { ...hold, ruleName: 'gone', phase: 'GONE' },
      { ...hold, ruleName: 'unconfirmed', heldAt: null },
      { ...off, ruleName: 'off' },
      { ...off, ruleName: 'off, then enabled by somebody', drifts: 1 },
    ],
    [],
  );
  expect(scheduleCounts(fates)).toEqual({ held: 4, wasDisabled: 1, unconfirmed: 1 });
  expect(fates.find(({ ruleName }) => ruleName === 'off')).toMatchObject({ heldAt: null, restoredAt: null });
});

test('what was left off by an administrator was held, and not put back', () => {
  const [fate] = scheduleFates([{ ...hold, exception: 'stays-disabled' }], []);
  expect(fate).toMatchObject({ held: true, heldAt: hold.heldAt, restoredAt: null });
});

test('of what a later window has taken over, what was disabled before counts as such', () => {
  const entry = (action: AuditAction, subject: string, originalState: string): AuditEntry => ({
    id: '1',
    at: new Date(0),
    actor: 'reconciler',
    action,
    windowId: 'w',
    subject,
    before: null,
    after: { originalState },
  });
  const fates = scheduleFates(
    [],
    [
      entry('schedule-hold-intended', 'a', 'ENABLED'),
      entry('schedule-held', 'a', 'ENABLED'),
      entry('schedule-hold-intended', 'b', 'ENABLED'),
      entry('hold-adopted', 'off', 'DISABLED'),
      entry('schedule-held', 'off', 'DISABLED'),
      entry('schedule-held', 'on', 'DISABLED'),
      entry('schedule-held-again', 'on', 'DISABLED'),
    ],
  );
  expect(fates.map(({ ruleName, end, held }) => [ruleName, end, held])).toEqual([
    ['a', 'taken-over', true],
    ['b', 'taken-over', false],
    ['off', 'was-disabled', false],
    ['on', 'taken-over', true],
  ]);
  expect(scheduleCounts(fates)).toEqual({ held: 2, wasDisabled: 1, unconfirmed: 1 });
});
