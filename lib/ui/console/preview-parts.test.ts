import { expect, test } from 'vitest';
import { foundNoSchedule, previewParts } from './preview-parts.ts';
import { failure, schedule, task } from './testing.ts';

const enabled = { state: 'ENABLED' } as const;

test('a preview tells apart what is held, what stays disabled and what cannot be held', () => {
  const parts = previewParts({
    schedules: [
      schedule('indexer', enabled),
      schedule('subscriptions'),
      schedule('managed', { ...enabled, untouchable: 'Managed by AWS.' }),
      schedule('managed-off', { untouchable: 'Managed by AWS.' }),
    ],
    busyTasks: [task('verifier'), task('indexer'), task('verifier')],
    failures: [],
  });
  expect(parts).toMatchObject({
    held: ['indexer'],
    staysDisabled: ['subscriptions', 'managed-off'],
    cannotBeHeld: [{ name: 'managed' }],
    running: ['indexer', 'verifier', 'verifier'],
  });
});

test('a mistake in the configuration is told apart from a trouble that passes, each once', () => {
  const unknown = failure('ECS cluster dataall', { kind: 'cluster-unknown' });
  const throttled = failure('The tasks of dataall');
  const { mistakes, unknown: passing } = previewParts({
    schedules: [],
    busyTasks: [],
    failures: [unknown, throttled, unknown],
  });
  expect(mistakes).toEqual([unknown]);
  expect(passing).toEqual([throttled]);
});

test.each([
  ['nothing', { schedules: [], failures: [] }, true],
  ['a schedule that is disabled', { schedules: [schedule('a')], failures: [] }, false],
  ['a failure', { schedules: [], failures: [failure('The schedules')] }, false],
])('that there is no schedule is said only where AWS has told everything: %s', (_about, preview, none) => {
  expect(foundNoSchedule({ busyTasks: [task('a')], ...preview })).toBe(none);
});
