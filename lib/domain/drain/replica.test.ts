import { expect, test } from 'vitest';
import { active, ago, NOW, pending, replica } from '#lib/domain/testing.ts';
import type { OpenWindow } from '#lib/domain/window/window.ts';
import { type Replica, type ReplicaGate, replicaGate } from './replica.ts';

const OLDER = pending.gateVersion - 1;
const shut: ReplicaGate = { gate: 'shut' };
const silent: ReplicaGate = { gate: 'shut-by-silence' };
const notShut = (secondsLeft: number): ReplicaGate => ({ gate: 'not-shut', secondsLeft });
const beat = (msAgo: number) => new Date(NOW.getTime() - msAgo);

const table: [guarantee: string, Partial<Replica>, ReplicaGate][] = [
  ['one that gates by the version at which the gate was changed has shut it', {}, shut],
  ['so has one that knows a newer version', { version: pending.gateVersion + 5 }, shut],
  ['one that gates by an older version has not', { version: OLDER, beatAt: ago(0) }, notShut(15)],
  ['it may go on for the rest of its lease', { version: OLDER, beatAt: ago(5) }, notShut(10)],
  ['a begun second counts as a second', { version: OLDER, beatAt: beat(5_001) }, notShut(10)],
  ['in the last moment of its lease it has not shut', { version: OLDER, beatAt: beat(14_999) }, notShut(1)],
  ['nor exactly at the end of its lease', { version: OLDER, beatAt: beat(15_000) }, notShut(1)],
  ['just after its lease it refuses by itself', { version: OLDER, beatAt: beat(15_001) }, silent],
  ['each has its own lease', { version: OLDER, beatAt: ago(20), trustForMs: 30_000 }, notShut(10)],
  ['one that never read the state refuses every write', { version: null }, shut],
  ['also at the end of its lease', { version: null, beatAt: ago(15) }, shut],
  ['one that never read the state and is silent is silent', { version: null, beatAt: ago(16) }, silent],
  [
    'one that still works on requests from before is not done',
    { requestsInFlight: 2 },
    { gate: 'draining', requestsInFlight: 2 },
  ],
  [
    'one with an older version is not shut, whatever it counts',
    { version: OLDER, requestsInFlight: 2 },
    notShut(13),
  ],
  ['one that had shut and is silent since counts as shut', { beatAt: ago(16) }, silent],
];

test.each(table)('%s', (_guarantee, rest, expected) => {
  expect(replicaGate(replica('a', rest), pending, NOW)).toEqual(expected);
});

const changed: OpenWindow = { ...active, mode: 'NO-ACCESS', version: 9, gateVersion: 9 };

test('a new version that changes nothing at the gate does not open it', () => {
  expect(replicaGate(replica('a', { version: 7 }), { ...active, version: 8, gateVersion: 7 }, NOW)).toEqual(
    shut,
  );
});

test('a change of mode has to reach every replica anew', () => {
  expect(replicaGate(replica('a', { version: 8 }), changed, NOW)).toEqual(notShut(13));
  expect(replicaGate(replica('a', { version: 9 }), changed, NOW)).toEqual(shut);
});
