import { expect, test } from 'vitest';
import { taskWords } from './task-words.ts';
import { task } from './testing.ts';

test.each([
  ['PROVISIONING', 0, 'is starting', 'PROVISIONING', 'Created', /has not begun to run/],
  ['PENDING', 0, 'is starting', 'PENDING', 'Created', /has not begun to run/],
  ['ACTIVATING', 0, 'is starting', 'ACTIVATING', 'Created', /has not begun to run/],
  ['STOPPING', 0, 'is stopping', 'STOPPING', 'Started', /not over yet/],
  ['DEPROVISIONING', 0, 'is stopping', 'DEPROVISIONING', 'Started', /not over yet/],
  ['UNKNOWN', 0, 'may still be running', 'Not known', 'Started', /lists it but does not describe it/],
  ['UNKNOWN', 1, 'may still be running', 'Not known', 'Started', /does not mention it any more/],
])('a task in %s, absent %i times: %s', (lastStatus, absences, doing, status, sinceWord, note) => {
  expect(taskWords(task('indexer', { lastStatus, absences }))).toEqual({
    doing,
    status,
    sinceWord,
    note: expect.stringMatching(note),
  });
});

test.each(['RUNNING', 'A_NEW_WORD'])('a task in %s runs, and there is nothing more to say', (lastStatus) => {
  const words = taskWords(task('indexer', { lastStatus }));
  expect(words).toEqual({ doing: 'is running', status: lastStatus, sinceWord: 'Started', note: null });
});
