import { describe, expect, test } from 'vitest';
import { englishTexts } from '#lib/texts/testing.ts';
import {
  active,
  failure,
  hold,
  NOW,
  observed,
  openView,
  override,
  pending,
  replica,
  schedule,
  task,
} from '../testing.ts';
import { drainSteps, type OpenView } from './drain-steps.ts';

const t = englishTexts('console');

const off = hold('off', { originalState: 'DISABLED' });
const both = [schedule('a'), schedule('off')];

type Case = readonly [about: string, view: OpenView, states: string, schedules: string, tasks: string];

const CASES: readonly Case[] = [
  [
    'just started',
    openView(pending),
    'working waiting waiting',
    'Finding the schedules',
    'Looking for running tasks',
  ],
  [
    'held, but no later check has seen it',
    openView(pending, {
      holds: [hold('a')],
      observation: observed({ schedules: [schedule('a', { state: 'ENABLED' })] }),
    }),
    'working done waiting',
    'Schedules are held',
    'No task is running',
  ],
  [
    'tasks are running',
    openView(pending, {
      holds: [hold('a'), off],
      observation: observed({ schedules: both, busyTasks: [task('a'), task('b')] }),
    }),
    'done working waiting',
    'Schedules are held',
    'Waiting for 2 running tasks',
  ],
  [
    'nothing is left to wait for',
    openView(pending, { holds: [hold('a'), off], observation: observed({ schedules: both }) }),
    'done done working',
    'Schedules are held',
    'No task is running',
  ],
  [
    'a schedule cannot be held',
    openView(pending, {
      holds: [hold('a', { phase: 'INTENDED', tries: 1, lastError: 'No.' })],
      observation: observed({ schedules: [schedule('a', { state: 'ENABLED' })] }),
    }),
    'failing done waiting',
    'Schedules are held',
    'No task is running',
  ],
  [
    'schedules cannot be listed',
    openView(pending, {
      observation: observed({
        failures: [failure('The schedules of cluster dataall', { concerns: 'schedules' })],
      }),
    }),
    'failing done waiting',
    'Schedules cannot be found',
    'No task is running',
  ],
  [
    'tasks cannot be listed',
    openView(pending, {
      holds: [hold('a')],
      observation: observed({
        schedules: [schedule('a')],
        failures: [failure('The tasks of cluster dataall', { concerns: 'tasks' })],
      }),
    }),
    'done failing waiting',
    'Schedules are held',
    'Running tasks cannot be seen',
  ],
  [
    'the cluster cannot be asked about, which concerns both',
    openView(pending, {
      observation: observed({ failures: [failure('ECS cluster dataall'), failure('ECS cluster dataall')] }),
    }),
    'failing failing waiting',
    'Schedules cannot be found',
    'Running tasks cannot be seen',
  ],
  [
    'there is no schedule at all',
    openView(pending, { observation: observed() }),
    'done done working',
    'No schedule has to be held',
    'No task is running',
  ],
  [
    'quiet',
    openView(active, {
      holds: [hold('a')],
      observation: observed({ schedules: [schedule('a')] }),
      safeToDeploy: true,
    }),
    'done done done',
    'Schedules are held',
    'No task is running',
  ],
  [
    'disturbed by a late task',
    openView(active, {
      holds: [hold('a')],
      observation: observed({ schedules: [schedule('a')], busyTasks: [task('a')] }),
      blockers: [{ kind: 'busy-task', task: task('a') }],
    }),
    'done working failing',
    'Schedules are held',
    '1 task is running',
  ],
  [
    'active although a task is running, by decision',
    openView(
      { ...active, override },
      {
        holds: [hold('a')],
        observation: observed({ schedules: [schedule('a')], busyTasks: [task('a'), task('b')] }),
        waived: [{ kind: 'busy-task', task: task('a') }],
        safeToDeploy: true,
      },
    ),
    'done working working',
    'Schedules are held',
    '2 tasks are running',
  ],
  [
    'active by decision, and the rest not quiet for long enough',
    openView(
      { ...active, override },
      {
        observation: observed({ busyTasks: [task('a')] }),
        blockers: [{ kind: 'not-quiet-for-long', clean: 1, needed: 3 }],
        waived: [{ kind: 'busy-task', task: task('a') }],
      },
    ),
    'done working working',
    'No schedule has to be held',
    '1 task is running',
  ],
  [
    'a schedule was left enabled',
    openView(pending, {
      holds: [hold('a', { exception: 'left-enabled' }), hold('b')],
      observation: observed({ schedules: [schedule('a', { state: 'ENABLED' }), schedule('b')] }),
    }),
    'done done working',
    'Schedules are held',
    'No task is running',
  ],
  [
    'a replica has not shut its gate',
    openView(pending, { replicas: [replica('a', { version: 6 })], observation: observed() }),
    'done done waiting',
    'No schedule has to be held',
    'No task is running',
  ],
];

describe('each step says how it stands and what it is about', () => {
  test.each(CASES)('%s', (_about, view, states, schedules, tasks) => {
    const steps = drainSteps(t, view);
    expect([steps.schedules.state, steps.tasks.state, steps.quiet.state].join(' ')).toBe(states);
    expect(steps.schedules.title).toBe(schedules);
    expect(steps.tasks.title).toBe(tasks);
  });
});

test('a schedule that was disabled before is in the list and does not count', () => {
  const { schedules } = drainSteps(
    t,
    openView(pending, { holds: [hold('a'), off], observation: observed({ schedules: both }) }),
  );
  expect([schedules.held, schedules.toHold, schedules.lines.length]).toEqual([1, 1, 2]);
});

test('a failure that schedules and tasks have both met is said once at each', () => {
  const cluster = failure('ECS cluster dataall');
  const { schedules, tasks } = drainSteps(
    t,
    openView(pending, { observation: observed({ failures: [cluster, cluster] }) }),
  );
  expect([schedules.failures, tasks.failures]).toEqual([[cluster], [cluster]]);
});

test('the task that has been running longest stands first, one of unknown age before all', () => {
  const busyTasks = [
    task('young', { since: NOW }),
    task('old', { since: new Date(NOW.getTime() - 60_000) }),
    task('unknown', { since: null }),
  ];
  const { tasks } = drainSteps(t, openView(pending, { observation: observed({ busyTasks }) }));
  expect(tasks.tasks.map(({ family }) => family)).toEqual(['unknown', 'old', 'young']);
});

describe('users are said to be locked out when every replica has shut its gate', () => {
  test.each([
    ['READ-ONLY', [replica('a'), replica('b')], 'done', 'Users are locked out of changes'],
    ['NO-ACCESS', [replica('a'), replica('b')], 'done', 'Users are locked out'],
    ['READ-ONLY', [replica('a'), replica('b', { version: 6 })], 'working', 'Locking users out of changes'],
    ['NO-ACCESS', [replica('a', { requestsInFlight: 1 })], 'working', 'Locking users out'],
    ['READ-ONLY', [], 'done', 'Users are locked out of changes'],
  ] as const)('%s, %#: %s', (mode, replicas, state, title) => {
    expect(drainSteps(t, openView({ ...pending, mode }, { replicas })).users).toMatchObject({ state, title });
  });
});
