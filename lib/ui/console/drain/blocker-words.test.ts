import { expect, test } from 'vitest';
import type { Blocker } from '#lib/domain/drain/blocker.ts';
import { englishTexts } from '#lib/texts/testing.ts';
import { failure, schedule, task } from '../testing.ts';
import { blockerWords } from './blocker-words.ts';

const t = englishTexts('console');

const CASES: readonly (readonly [Blocker, string, RegExp])[] = [
  [{ kind: 'not-observed' }, 'Not checked yet', /next check/],
  [
    { kind: 'observation-failed', failure: failure('The tasks of dataall') },
    'The tasks of dataall could not be checked',
    /throttling/,
  ],
  [
    {
      kind: 'schedule-enabled',
      schedule: schedule('indexer', { state: 'ENABLED' }),
      lastError: null,
      drifts: 1,
      holdId: 'h',
    },
    'Schedule indexer is enabled',
    /held again/,
  ],
  [
    {
      kind: 'schedule-enabled',
      schedule: schedule('indexer', { state: 'ENABLED' }),
      lastError: 'Not allowed.',
      drifts: 0,
      holdId: 'h',
    },
    'Schedule indexer is enabled',
    /Not allowed/,
  ],
  [
    {
      kind: 'schedule-enabled',
      schedule: schedule('indexer', { state: 'ENABLED' }),
      lastError: null,
      drifts: 3,
      holdId: 'h',
    },
    'Schedule indexer is enabled',
    /enabled it 3 times.*leave it enabled/,
  ],
  [{ kind: 'settling', secondsLeft: 62 }, 'Settling for 62 seconds more', /EventBridge/],
  [{ kind: 'not-quiet-for-long', clean: 1, needed: 3 }, '1 of 3 checks in a row were clean', /start/],
  [
    { kind: 'observation-too-old', observedAt: new Date(0) },
    'No check for several minutes',
    /cron route is called or the ticker runs/,
  ],
  [
    { kind: 'hold-unconfirmed', ruleArn: 'arn:rule/indexer', ruleName: 'indexer', lastError: null },
    'Schedule indexer is not held for certain',
    /has not confirmed/,
  ],
  [
    { kind: 'busy-task', task: task('indexer', { lastStatus: 'STOPPING' }) },
    'Task indexer is stopping',
    /^Started by schedule indexer\. .*STOPPING.*not over yet/,
  ],
  [{ kind: 'busy-task', task: task('indexer') }, 'Task indexer is running', /status is RUNNING\.$/],
  [
    { kind: 'busy-task', task: task('indexer', { lastStatus: 'PROVISIONING', startedBy: null }) },
    'Task indexer is starting',
    /^Its ECS status is PROVISIONING\. It has not begun to run yet\.$/,
  ],
  [
    { kind: 'busy-task', task: task('indexer', { lastStatus: 'UNKNOWN', absences: 1 }) },
    'Task indexer may still be running',
    /^Started by schedule indexer\. AWS does not mention it/,
  ],
  [
    { kind: 'replica-not-shut', replica: { id: 'r', name: 'web-1' }, secondsLeft: 12 },
    'Replica web-1 has not shut its gate yet',
    /at most 12 seconds more.*by itself/,
  ],
  [
    { kind: 'requests-in-flight', replica: { id: 'r', name: 'web-1' }, requests: 1 },
    '1 request by users is still under way on replica web-1',
    /It came before the gate was shut/,
  ],
  [
    { kind: 'requests-in-flight', replica: { id: 'r', name: 'web-1' }, requests: 3 },
    '3 requests by users are still under way on replica web-1',
    /They came before the gate was shut/,
  ],
];

test.each(CASES)('every blocker names itself and says what is known: %j', (blocker, what, why) => {
  const words = blockerWords(t, blocker, ['indexer']);
  expect(words.what).toBe(what);
  expect(words.why).toMatch(why);
});
