import { describe, expect, test } from 'vitest';
import {
  active,
  ago,
  evidence,
  hold,
  inactive,
  NOW,
  observed,
  pending,
  RULES,
  replica,
  schedule,
  task,
} from '#lib/domain/testing.ts';
import { DISTURBANCES } from '#lib/domain/testing-disturbances.ts';
import { mayPromote } from './plan.ts';
import type { Evidence } from './quiet.ts';

const quiet = evidence({
  holds: [hold('a')],
  observation: observed({ schedules: [schedule('a')] }),
});

const table: [guarantee: string, Evidence, promoted: boolean][] = [
  ['every schedule disabled, nothing busy, every gate shut, for long enough: ACTIVE', quiet, true],
  ['a platform without schedules and tasks is quiet', evidence(), true],
  [
    'a schedule that a person leaves enabled does not keep the window from ACTIVE',
    {
      ...quiet,
      holds: [hold('a', { exception: 'left-enabled', drifts: 3 })],
      observation: observed({ schedules: [schedule('a', { state: 'ENABLED' })] }),
    },
    true,
  ],
  [
    'a replica that is silent for longer than its lease does not keep the window from ACTIVE',
    { ...quiet, replicas: [replica('one'), replica('lost', { version: 6, beatAt: ago(16) })] },
    true,
  ],
  [
    'no ACTIVE while one of several replicas has not shut its gate',
    { ...quiet, replicas: [replica('one'), replica('two', { version: 6 })] },
    false,
  ],
  [
    'no ACTIVE while a task is stopping',
    { ...quiet, observation: observed({ busyTasks: [task('a', { lastStatus: 'STOPPING' })] }) },
    false,
  ],
  [
    'no ACTIVE while AWS no longer mentions a task that was busy',
    { ...quiet, observation: observed({ busyTasks: [task('a', { lastStatus: 'UNKNOWN', absences: 1 })] }) },
    false,
  ],
  [
    'no ACTIVE while a schedule was put back by an earlier window and is not held again',
    { ...quiet, holds: [hold('a', { phase: 'RESTORED', restoredAt: ago(60) })] },
    false,
  ],
];

test.each(table)('%s', (_guarantee, known, promoted) => {
  expect(mayPromote(pending, known, NOW, RULES)).toBe(promoted);
});

describe('no ACTIVE on anything that stands against it', () => {
  test.each(Object.entries(DISTURBANCES))('%s', (_kind, disturbed) => {
    expect(mayPromote(pending, disturbed.evidence, NOW, RULES)).toBe(false);
  });
});

test('only PENDING becomes ACTIVE', () => {
  expect(mayPromote(active, quiet, NOW, RULES)).toBe(false);
  expect(mayPromote(inactive, quiet, NOW, RULES)).toBe(false);
});

test('no ACTIVE on news that has grown old while it was being acted on', () => {
  const later = (seconds: number) => mayPromote(pending, { ...quiet, replicas: [] }, ago(-seconds), RULES);
  expect(later(180)).toBe(true);
  expect(later(181)).toBe(false);
});
