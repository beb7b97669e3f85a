import { describe, expect, test } from 'vitest';
import type { Hold, Schedule } from '#lib/domain/schedules/schedule.ts';
import type { OpenWindow } from '#lib/domain/window/window.ts';
import { englishTexts } from '#lib/texts/testing.ts';
import { hold, observed, schedule } from '../testing.ts';
import { isInTrouble, isToBeHeld, scheduleLines } from './schedule-lines.ts';

const t = englishTexts('console');

type Case = readonly [
  about: string,
  status: OpenWindow['status'],
  hold: Hold | null,
  found: Schedule | null,
  state: string,
];

const CASES: readonly Case[] = [
  ['found, not yet written down', 'PENDING', null, schedule('a', { state: 'ENABLED' }), 'being-held'],
  ['written down, not yet confirmed', 'PENDING', hold('a', { phase: 'INTENDED' }), null, 'being-held'],
  ['AWS refused', 'PENDING', hold('a', { phase: 'INTENDED', tries: 2, lastError: 'No.' }), null, 'failed'],
  ['AWS confirmed', 'PENDING', hold('a'), schedule('a'), 'held'],
  [
    'confirmed after the latest observation',
    'PENDING',
    hold('a'),
    schedule('a', { state: 'ENABLED' }),
    'held',
  ],
  ['switched on while ACTIVE', 'ACTIVE', hold('a'), schedule('a', { state: 'ENABLED' }), 'enabled-again'],
  ['disabled before', 'PENDING', hold('a', { originalState: 'DISABLED' }), schedule('a'), 'was-disabled'],
  [
    'disabled before, switched on during the window',
    'PENDING',
    hold('a', { originalState: 'DISABLED' }),
    schedule('a', { state: 'ENABLED' }),
    'enabled-again',
  ],
  [
    'held again, and AWS refuses',
    'ACTIVE',
    hold('a', { tries: 1, lastError: 'No.' }),
    schedule('a'),
    'failed',
  ],
  [
    'switched on once too often',
    'PENDING',
    hold('a', { drifts: 3 }),
    schedule('a', { state: 'ENABLED' }),
    'enabled-again',
  ],
  [
    'left enabled by an administrator',
    'ACTIVE',
    hold('a', { exception: 'left-enabled', drifts: 3, lastError: 'No.' }),
    schedule('a', { state: 'ENABLED' }),
    'left-enabled',
  ],
  [
    'left enabled by an administrator, and disabled by somebody since',
    'ACTIVE',
    hold('a', { exception: 'left-enabled', drifts: 3 }),
    schedule('a'),
    'held',
  ],
  ['deleted during the window', 'ACTIVE', hold('a', { phase: 'GONE' }), null, 'gone'],
  [
    'not to be touched, and enabled',
    'PENDING',
    null,
    schedule('a', { state: 'ENABLED', untouchable: 'Managed by AWS.' }),
    'cannot-be-held',
  ],
  [
    'not to be touched, but disabled',
    'PENDING',
    null,
    schedule('a', { untouchable: 'Managed.' }),
    'was-disabled',
  ],
];

describe('each schedule stands as store and world say together', () => {
  test.each(CASES)('%s (%s)', (_about, status, held, found, state) => {
    const lines = scheduleLines(t, status, held ? [held] : [], observed({ schedules: found ? [found] : [] }));
    expect(lines.map((line) => line.state)).toEqual([state]);
  });
});

test('a rule that was deleted and created again shows the hold that is still owed', () => {
  const gone = hold('a', { id: 'first', phase: 'GONE' });
  for (const holds of [
    [gone, hold('a')],
    [hold('a'), gone],
  ]) {
    expect(scheduleLines(t, 'ACTIVE', holds, observed({ schedules: [schedule('a')] }))).toMatchObject([
      { state: 'held' },
    ]);
  }
});

test('schedules keep one order, by name, whatever becomes of them', () => {
  const holds = [hold('c'), hold('a', { phase: 'INTENDED' })];
  const found = observed({ schedules: [schedule('b', { state: 'ENABLED' })] });
  expect(scheduleLines(t, 'PENDING', holds, found).map(({ name }) => name)).toEqual(['a', 'b', 'c']);
});

test.each([
  ['held', hold('a'), { holdId: 'hold-a', staysOff: false }],
  ['to be left off', hold('a', { exception: 'stays-disabled' }), { holdId: 'hold-a', staysOff: true }],
  ['disabled before', hold('a', { originalState: 'DISABLED' }), null],
  ['left enabled', hold('a', { exception: 'left-enabled' }), null],
  ['no longer there', hold('a', { phase: 'GONE' }), null],
])('what the end does can be decided only where it has to enable: %s', (_about, held, atEnd) => {
  expect(scheduleLines(t, 'ACTIVE', [held], null)).toMatchObject([{ atEnd }]);
});

test('only schedules that would fire count, and only those in trouble are marked', () => {
  const lines = scheduleLines(
    t,
    'ACTIVE',
    [
      hold('held'),
      hold('off', { originalState: 'DISABLED' }),
      hold('gone', { phase: 'GONE' }),
      hold('left', { exception: 'left-enabled' }),
    ],
    observed({ schedules: [schedule('managed', { state: 'ENABLED', untouchable: 'Managed.' })] }),
  );
  expect(lines.filter(isToBeHeld).map(({ name }) => name)).toEqual(['held', 'managed']);
  expect(lines.filter(isInTrouble).map(({ name }) => name)).toEqual(['managed']);
});
