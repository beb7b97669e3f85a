import { describe, expect, test } from 'vitest';
import { ago, failure, NOW, schedule, task } from '#lib/domain/testing.ts';
import { DISTURBANCES } from '#lib/domain/testing-disturbances.ts';
import { type Blocker, blockerKey, isWaivable } from './blocker.ts';

const kinds = Object.entries(DISTURBANCES).map(([kind, { blocker }]) => ({ kind, blocker }));

const enabled = (
  name: string,
  rest: Partial<Extract<Blocker, { kind: 'schedule-enabled' }>> = {},
): Blocker => ({
  kind: 'schedule-enabled',
  schedule: schedule(name, { state: 'ENABLED' }),
  lastError: null,
  drifts: 0,
  holdId: null,
  ...rest,
});
const notShut = (id: string, secondsLeft: number): Blocker => ({
  kind: 'replica-not-shut',
  replica: { id, name: 'the same name' },
  secondsLeft,
});
const inFlight = (id: string, requests: number): Blocker => ({
  kind: 'requests-in-flight',
  replica: { id, name: 'the same name' },
  requests,
});
const failed = (what: string, rest: Parameters<typeof failure>[1] = {}): Blocker => ({
  kind: 'observation-failed',
  failure: failure(what, rest),
});
const busy = (family: string, rest: Parameters<typeof task>[1] = {}): Blocker => ({
  kind: 'busy-task',
  task: task(family, rest),
});

const same: [what: string, Blocker, Blocker][] = [
  ['a task that goes on', busy('a'), busy('a', { lastStatus: 'STOPPING', absences: 1, since: null })],
  [
    'a schedule that is enabled again and again',
    enabled('a'),
    enabled('a', { drifts: 3, lastError: 'AccessDenied', holdId: 'h' }),
  ],
  [
    'a hold that fails in another way',
    { kind: 'hold-unconfirmed', ruleArn: 'arn:rule/a', ruleName: 'a', lastError: null },
    { kind: 'hold-unconfirmed', ruleArn: 'arn:rule/a', ruleName: 'a', lastError: 'AccessDenied' },
  ],
  ['a replica as its lease runs out', notShut('r', 12), notShut('r', 1)],
  ['a replica as its requests end', inFlight('r', 12), inFlight('r', 1)],
  ['a failure with other words', failed('The tasks'), failed('The tasks', { why: 'AWS is silent.' })],
  [
    'an observation that grows old',
    { kind: 'observation-too-old', observedAt: NOW },
    { kind: 'observation-too-old', observedAt: ago(9) },
  ],
  ['time that passes', { kind: 'settling', secondsLeft: 30 }, { kind: 'settling', secondsLeft: 1 }],
  [
    'a clean run that grows',
    { kind: 'not-quiet-for-long', clean: 1, needed: 3 },
    { kind: 'not-quiet-for-long', clean: 2, needed: 3 },
  ],
];

const distinct: [what: string, Blocker, Blocker][] = [
  ['two tasks of one family', busy('a', { arn: 'arn:1' }), busy('a', { arn: 'arn:2' })],
  [
    'two rules of one name',
    enabled('a'),
    enabled('a', { schedule: schedule('a', { arn: 'arn:other-bus/a', bus: 'other' }) }),
  ],
  [
    'two holds',
    { kind: 'hold-unconfirmed', ruleArn: 'arn:rule/a', ruleName: 'a', lastError: null },
    { kind: 'hold-unconfirmed', ruleArn: 'arn:other-bus/a', ruleName: 'a', lastError: null },
  ],
  ['two processes of one name', notShut('r', 5), notShut('s', 5)],
  ['requests in two processes of one name', inFlight('r', 5), inFlight('s', 5)],
  ['two clusters that fail', failed('Cluster a'), failed('Cluster b')],
  ['two halves that fail', failed('Cluster a'), failed('Cluster a', { concerns: 'tasks' })],
];

describe('a key names the thing, so that a waiver finds it again and finds nothing else', () => {
  test.each(same)('the same for %s', (_what, one, other) => {
    expect(blockerKey(one)).toBe(blockerKey(other));
  });

  test.each(distinct)('another for %s', (_what, one, other) => {
    expect(blockerKey(one)).not.toBe(blockerKey(other));
  });

  test('no two kinds share one, whatever their things are called', () => {
    const keys = kinds.map(({ blocker }) => blockerKey(blocker));
    expect(new Set(keys).size).toBe(kinds.length);
    expect(blockerKey(notShut('r', 5))).not.toBe(blockerKey(inFlight('r', 5)));
    expect(blockerKey(enabled('a'))).not.toBe(
      blockerKey({ kind: 'hold-unconfirmed', ruleArn: 'arn:rule/a', ruleName: 'a', lastError: null }),
    );
  });
});

test('a person’s word can stand for what was seen, never for what only time can show', () => {
  const timely = kinds.filter(({ blocker }) => !isWaivable(blocker)).map(({ kind }) => kind);
  expect(timely.toSorted()).toEqual([
    'not-observed',
    'not-quiet-for-long',
    'observation-too-old',
    'settling',
  ]);
});
