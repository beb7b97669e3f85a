import { expect, test } from 'vitest';
import { continueRun, type KeptObservation, NO_CLEAN_RUN } from './observation.ts';
import { blockers } from './quiet.ts';

const NOW = new Date('2026-11-23T02:10:00Z');
const seconds = (ago: number) => new Date(NOW.getTime() - ago * 1000);

const RULES = { staleAfterMs: 180_000, settleMs: 120_000 };

function seen(observedAt: Date): KeptObservation {
  const cleanRun = { count: 3, countedAt: observedAt };
  return { observedAt, schedules: [], busyTasks: [], failures: [], cleanRun };
}

test('an observation proves quiet only while it is fresh, so a cron that has died is noticed', () => {
  expect(blockers([], seen(seconds(0)), NOW, RULES)).toEqual([]);
  expect(blockers([], seen(seconds(179)), NOW, RULES)).toEqual([]);
  expect(blockers([], seen(seconds(181)), NOW, RULES)).toEqual([
    { kind: 'observation-too-old', observedAt: seconds(181) },
  ]);
  expect(blockers([], null, NOW, RULES)).toEqual([{ kind: 'not-observed' }]);
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
    heldAt: null,
    drifts: 0,
    leftEnabled: false,
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
  expect(blockers([hold], observation, NOW, RULES)).toMatchObject([
    { kind: 'observation-failed', failure },
    { kind: 'schedule-enabled', schedule: { name: 'a' }, lastError: null },
    { kind: 'schedule-enabled', schedule: { name: 'm' }, lastError: 'managed' },
    { kind: 'hold-unconfirmed', ruleName: 'b', lastError: 'AccessDenied' },
    { kind: 'busy-task', task },
  ]);
});

test('observations count for a clean run only when they are an interval apart; a bad one or a long gap ends it', () => {
  const at = (second: number) => new Date(NOW.getTime() + second * 1000);
  let run = NO_CLEAN_RUN;
  const counts = [];
  for (const [second, clean] of [
    [0, true],
    [5, true],
    [15, true],
    [29, true],
    [30, true],
    [45, false],
    [60, true],
    [75, true],
    [121, true],
  ] as const) {
    run = continueRun(run, at(second), clean, 15_000, 45_000);
    counts.push(run.count);
  }
  expect(counts).toEqual([1, 1, 2, 2, 3, 0, 1, 2, 1]);
});

test('the settle time runs from the last schedule that the window disabled, not from those that were disabled before', () => {
  const held = {
    id: 'h',
    windowId: 'w',
    ruleArn: 'arn:a',
    ruleName: 'a',
    bus: 'default',
    expression: null,
    originalState: 'ENABLED',
    phase: 'HELD',
    tries: 0,
    lastError: null,
    heldAt: seconds(90),
    drifts: 0,
    leftEnabled: false,
  } as const;
  const before = {
    ...held,
    id: 'b',
    ruleArn: 'arn:b',
    originalState: 'DISABLED',
    heldAt: seconds(1),
  } as const;
  expect(blockers([held, before], seen(NOW), NOW, RULES)).toEqual([{ kind: 'settling', secondsLeft: 30 }]);
  expect(blockers([before], seen(NOW), NOW, RULES)).toEqual([]);
});
