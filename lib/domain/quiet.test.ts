import { expect, test } from 'vitest';
import type { Observation } from './observation.ts';
import { blockers } from './quiet.ts';

const NOW = new Date('2026-11-23T02:10:00Z');
const seconds = (ago: number) => new Date(NOW.getTime() - ago * 1000);

function seen(observedAt: Date): Observation {
  return { observedAt, schedules: [], busyTasks: [], failures: [] };
}

test('an observation proves quiet only while it is fresh, so a cron that has died is noticed', () => {
  expect(blockers([], seen(seconds(0)), NOW, 180_000)).toEqual([]);
  expect(blockers([], seen(seconds(179)), NOW, 180_000)).toEqual([]);
  expect(blockers([], seen(seconds(181)), NOW, 180_000)).toEqual([
    { kind: 'observation-too-old', observedAt: seconds(181) },
  ]);
  expect(blockers([], null, NOW, 180_000)).toEqual([{ kind: 'not-observed' }]);
});

test('everything that stands against quiet is named, not only the first thing', () => {
  const rule = { arn: 'arn:a', name: 'a', bus: 'default', expression: null, untouchable: null };
  const task = {
    arn: 't',
    clusterArn: 'c',
    family: 'f',
    lastStatus: 'RUNNING',
    startedBy: null,
    since: null,
  };
  const failure = { kind: 'unavailable', concerns: 'tasks', what: 'The tasks', why: 'throttled' } as const;
  const hold = {
    id: 'h',
    windowId: 'w',
    ruleArn: 'arn:b',
    ruleName: 'b',
    bus: 'default',
    expression: null,
    originalState: 'ENABLED',
    phase: 'INTENDED',
    tries: 2,
    lastError: 'AccessDenied',
  } as const;
  const observation = {
    ...seen(NOW),
    schedules: [
      { ...rule, state: 'ENABLED' as const },
      { ...rule, arn: 'arn:m', name: 'm', state: 'ENABLED' as const, untouchable: 'managed' },
      { ...rule, arn: 'arn:b', name: 'b', state: 'DISABLED' as const },
    ],
    busyTasks: [task],
    failures: [failure],
  };
  expect(blockers([hold], observation, NOW, 180_000)).toMatchObject([
    { kind: 'observation-failed', failure },
    { kind: 'schedule-enabled', schedule: { name: 'a' }, lastError: null },
    { kind: 'schedule-enabled', schedule: { name: 'm' }, lastError: 'managed' },
    { kind: 'hold-unconfirmed', ruleName: 'b', lastError: 'AccessDenied' },
    { kind: 'busy-task', task },
  ]);
});
