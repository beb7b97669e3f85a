import { expect, test } from 'vitest';
import { englishTexts } from '#lib/texts/testing.ts';
import { task } from '../testing.ts';
import { taskWords } from './task-words.ts';

const t = englishTexts('console');

test.each([
  ['PROVISIONING', 0, 'starting', 'PROVISIONING', 'created', /has not begun to run/],
  ['PENDING', 0, 'starting', 'PENDING', 'created', /has not begun to run/],
  ['ACTIVATING', 0, 'starting', 'ACTIVATING', 'created', /has not begun to run/],
  ['STOPPING', 0, 'stopping', 'STOPPING', 'started', /not over yet/],
  ['DEPROVISIONING', 0, 'stopping', 'DEPROVISIONING', 'started', /not over yet/],
  ['UNKNOWN', 0, 'unknown', 'Not known', 'started', /lists it but does not describe it/],
  ['UNKNOWN', 1, 'unknown', 'Not known', 'started', /does not mention it any more/],
])('a task in %s, absent %i times: %s', (lastStatus, absences, doing, status, sinceIs, note) => {
  expect(taskWords(t, task('indexer', { lastStatus, absences }))).toEqual({
    doing,
    status,
    sinceIs,
    note: expect.stringMatching(note),
  });
});

test.each(['RUNNING', 'A_NEW_WORD'])('a task in %s runs, and there is nothing more to say', (lastStatus) => {
  const words = taskWords(t, task('indexer', { lastStatus }));
  expect(words).toEqual({ doing: 'running', status: lastStatus, sinceIs: 'started', note: null });
});
