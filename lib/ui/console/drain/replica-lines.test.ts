import { expect, test } from 'vitest';
import { englishTexts } from '#lib/texts/testing.ts';
import { NOW, pending, replica } from '../testing.ts';
import { replicaLines } from './replica-lines.ts';

const t = englishTexts('console');

const ago = (seconds: number) => new Date(NOW.getTime() - seconds * 1000);

test.each([
  ['gates by the window', replica('web'), true, 'Shut', 'gates by version 7'],
  ['gates by a later state', replica('web', { version: 9 }), true, 'Shut', 'gates by version 9'],
  [
    'gates by an older state',
    replica('web', { version: 6, beatAt: ago(3) }),
    false,
    'Not shut yet, at most 12 s more',
    'gates by version 6',
  ],
  [
    'has not been heard of',
    replica('web', { version: 6, beatAt: ago(40) }),
    true,
    'Shut: no word from it for 40 s, so it refuses changes by itself',
    'gates by version 6',
  ],
  ['has just started', replica('web', { version: null }), true, 'Shut', 'has read no state yet'],
  [
    'has one request left',
    replica('web', { requestsInFlight: 1 }),
    false,
    '1 request from before is still under way',
    'gates by version 7',
  ],
  [
    'has requests left',
    replica('web', { requestsInFlight: 3 }),
    false,
    '3 requests from before are still under way',
    'gates by version 7',
  ],
])('a replica that %s', (_about, found, shut, words, version) => {
  expect(replicaLines(t, [found], pending, NOW)).toEqual([
    { key: 'replica-web', name: 'web', shut, words, version },
  ]);
});
