import { expect, test } from 'vitest';
import type { Blocker } from '#lib/domain/quiet.ts';
import { blockerWords } from './blocker-words.ts';
import { failure, schedule, task } from './testing.ts';

const CASES: readonly (readonly [Blocker, string, RegExp])[] = [
  [{ kind: 'not-observed' }, 'Not checked yet', /next check/],
  [
    { kind: 'observation-failed', failure: failure('The tasks of dataall') },
    'The tasks of dataall could not be checked',
    /throttling/,
  ],
  [
    { kind: 'schedule-enabled', schedule: schedule('indexer', { state: 'ENABLED' }), lastError: null },
    'Schedule indexer is enabled',
    /held again/,
  ],
  [
    {
      kind: 'schedule-enabled',
      schedule: schedule('indexer', { state: 'ENABLED' }),
      lastError: 'Not allowed.',
    },
    'Schedule indexer is enabled',
    /Not allowed/,
  ],
  [
    { kind: 'hold-unconfirmed', ruleName: 'indexer', lastError: null },
    'Schedule indexer is not held for certain',
    /has not confirmed/,
  ],
  [
    { kind: 'busy-task', task: task('indexer', { lastStatus: 'STOPPING' }) },
    'Task indexer is running',
    /by schedule indexer.*STOPPING/,
  ],
];

test.each(CASES)('every blocker names itself and says what is known: %j', (blocker, what, why) => {
  const words = blockerWords(blocker, ['indexer']);
  expect(words.what).toBe(what);
  expect(words.why).toMatch(why);
});
