import { expect, test } from 'vitest';
import type { AuditEntry } from './audit.ts';
import type { Hold } from './schedule.ts';
import { type ScheduleEnd, scheduleFates } from './schedule-fate.ts';

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
