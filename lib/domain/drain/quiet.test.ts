import { describe, expect, test } from 'vitest';
import type { Hold } from '#lib/domain/schedules/schedule.ts';
import {
  active,
  ago,
  EARLIER,
  evidence,
  failure,
  hold,
  NOW,
  observed,
  pending,
  RULES,
  replica,
  schedule,
  task,
} from '#lib/domain/testing.ts';
import { DISTURBANCES } from '#lib/domain/testing-disturbances.ts';
import { type Blocker, blockerKey } from './blocker.ts';
import { blockers, type Evidence, seenBlockers, settlingBlocker } from './quiet.ts';

const keys = (found: Blocker[]) => found.map(blockerKey);

describe.each([pending, active])('while $status', (window) => {
  test('nothing stands against quiet when nothing is seen', () => {
    expect(blockers(window, evidence(), NOW, RULES)).toEqual([]);
  });

  test.each(Object.entries(DISTURBANCES))('one thing is named with what is known of it: %s', (_kind, one) => {
    expect(blockers(window, one.evidence, NOW, RULES)).toEqual([one.blocker]);
  });
});

test('an observation proves quiet only while it is fresh, so a cron that has died is noticed', () => {
  const after = (seconds: number) =>
    blockers(active, evidence({ observation: observed({ observedAt: ago(seconds) }) }), NOW, RULES);
  expect(after(0)).toEqual([]);
  expect(after(180)).toEqual([]);
  expect(after(181)).toEqual([{ kind: 'observation-too-old', observedAt: ago(181) }]);
});

test('everything that stands against quiet is named, not only the first thing', () => {
  const known: Evidence = {
    holds: [
      hold('b', { phase: 'INTENDED', lastError: 'AccessDenied' }),
      hold('c', { heldAt: ago(119) }),
      hold('d', { drifts: 3, lastError: 'Throttling' }),
    ],
    replicas: [replica('one'), replica('two', { version: 6 }), replica('three', { requestsInFlight: 1 })],
    observation: observed({
      observedAt: ago(300),
      schedules: [
        schedule('a', { state: 'ENABLED' }),
        schedule('m', { state: 'ENABLED', untouchable: 'managed' }),
        schedule('b'),
        schedule('c'),
        schedule('d', { state: 'ENABLED' }),
      ],
      busyTasks: [task('t'), task('u')],
      failures: [failure('Cluster x'), failure('Cluster y')],
      cleanRun: { count: 0, countedAt: null },
    }),
  };
  expect(blockers(pending, known, NOW, RULES)).toMatchObject([
    { kind: 'observation-too-old' },
    { kind: 'replica-not-shut', replica: { name: 'two' } },
    { kind: 'requests-in-flight', replica: { name: 'three' } },
    { kind: 'observation-failed', failure: { what: 'Cluster x' } },
    { kind: 'observation-failed', failure: { what: 'Cluster y' } },
    { kind: 'schedule-enabled', schedule: { name: 'a' }, lastError: null, holdId: null },
    { kind: 'schedule-enabled', schedule: { name: 'm' }, lastError: 'managed' },
    {
      kind: 'schedule-enabled',
      schedule: { name: 'd' },
      lastError: 'Throttling',
      drifts: 3,
      holdId: 'hold-d',
    },
    { kind: 'hold-unconfirmed', ruleArn: 'arn:rule/b', ruleName: 'b', lastError: 'AccessDenied' },
    { kind: 'busy-task', task: { family: 't' } },
    { kind: 'busy-task', task: { family: 'u' } },
    { kind: 'settling', secondsLeft: 1 },
  ]);
});

test('before the first look nothing else can be said', () => {
  const known = evidence({ observation: null, replicas: [replica('two', { version: 6 })] });
  expect(blockers(pending, known, NOW, RULES)).toEqual([{ kind: 'not-observed' }]);
});

test('how long it has been quiet is asked only when it is', () => {
  const young = { count: 0, countedAt: null };
  const known = evidence({ observation: observed({ busyTasks: [task('t')], cleanRun: young }) });
  expect(keys(blockers(pending, known, NOW, RULES))).toEqual(['busy-task arn:task/t']);
  const longer = evidence({ observation: observed({ cleanRun: { count: 9, countedAt: NOW } }) });
  expect(blockers(pending, longer, NOW, RULES)).toEqual([]);
});

describe('which schedules stand against quiet', () => {
  const enabled = schedule('a', { state: 'ENABLED' });
  const table: [guarantee: string, Hold[], schedules: (typeof enabled)[], keys: string[]][] = [
    ['one that is held and disabled does not', [hold('a')], [schedule('a')], []],
    ['one that was enabled again does', [hold('a')], [enabled], ['schedule-enabled arn:rule/a']],
    [
      'one whose disabling failed does, once',
      [hold('a', { phase: 'INTENDED', lastError: 'AccessDenied' })],
      [enabled],
      ['schedule-enabled arn:rule/a'],
    ],
    [
      'one that a person leaves enabled does not, enabled or not, confirmed or not',
      [
        hold('a', { exception: 'left-enabled' }),
        hold('b', { exception: 'left-enabled', phase: 'INTENDED' }),
        hold('c', { exception: 'left-enabled', phase: 'INTENDED' }),
      ],
      [enabled, schedule('b')],
      [],
    ],
    [
      'one that stays disabled at the end does while it is enabled',
      [hold('a', { exception: 'stays-disabled' })],
      [enabled],
      ['schedule-enabled arn:rule/a'],
    ],
    [
      'a decision of an earlier window that is resolved counts for nothing',
      [hold('a', { exception: 'left-enabled', phase: 'RELEASED', windowId: EARLIER })],
      [enabled],
      ['schedule-enabled arn:rule/a'],
    ],
    [
      'one that was put back by an earlier window does until it is held',
      [hold('a', { phase: 'RESTORED' }), hold('b', { phase: 'RESTORED' })],
      [enabled, schedule('b')],
      ['schedule-enabled arn:rule/a', 'hold-unconfirmed arn:rule/b'],
    ],
    [
      'one that is written down and not found does',
      [hold('a', { phase: 'INTENDED' })],
      [],
      ['hold-unconfirmed arn:rule/a'],
    ],
    [
      'one that is resolved does not',
      [hold('a', { phase: 'RELEASED' }), hold('b', { phase: 'GONE' })],
      [schedule('a')],
      [],
    ],
  ];
  test.each(table)('%s', (_guarantee, holds, schedules, expected) => {
    const observation = observed({ schedules });
    expect(keys(seenBlockers(active, { holds, replicas: [], observation }, NOW))).toEqual(expected);
  });
});

describe('the settle time runs from the last schedule that the window disabled', () => {
  const table: [guarantee: string, Hold[], secondsLeft: number | null][] = [
    ['without holds there is none', [], null],
    ['the latest counts', [hold('a', { heldAt: ago(90) }), hold('b', { heldAt: ago(20) })], 100],
    ['a begun second counts as a second', [hold('a', { heldAt: new Date(NOW.getTime() - 119_001) })], 1],
    ['it is over exactly at its end', [hold('a', { heldAt: ago(120) })], null],
    [
      'one that was disabled before does not count',
      [hold('a', { originalState: 'DISABLED', heldAt: ago(1) })],
      null,
    ],
    [
      'one that was disabled before and was enabled by somebody since counts',
      [hold('a', { originalState: 'DISABLED', drifts: 1, heldAt: ago(1) })],
      119,
    ],
    ['one that was deleted since counts', [hold('a', { phase: 'GONE', heldAt: ago(1) })], 119],
    ['one that was never confirmed does not count', [hold('a', { phase: 'INTENDED', heldAt: null })], null],
    [
      'one that a person leaves enabled does not count',
      [hold('a', { exception: 'left-enabled', heldAt: ago(1) })],
      null,
    ],
    ['one that is as it was again does not count', [hold('a', { phase: 'RELEASED', heldAt: ago(1) })], null],
    ['one that stays disabled counts', [hold('a', { exception: 'stays-disabled', heldAt: ago(1) })], 119],
  ];
  test.each(table)('%s', (_guarantee, holds, secondsLeft) => {
    const expected = secondsLeft === null ? null : { kind: 'settling', secondsLeft };
    expect(settlingBlocker(holds, NOW, RULES.settleMs)).toEqual(expected);
  });
});
