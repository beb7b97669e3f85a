import { expect, test } from 'vitest';
import type { Preflight, ScheduleAhead } from '#lib/domain/plans/preflight.ts';
import { failure, NOW, schedule, task } from '../testing.ts';
import { preflightParts } from './preflight-parts.ts';

const enabled = { state: 'ENABLED' } as const;

function ahead(name: string, rest: Partial<ScheduleAhead> = {}): ScheduleAhead {
  return { schedule: schedule(name, enabled), held: true, runs: null, rarity: null, ...rest };
}

function preflight(rest: Partial<Preflight>): Preflight {
  return {
    now: NOW,
    schedules: [],
    foundNoSchedule: false,
    running: { when: 'later' },
    usersSeen: 0,
    failures: [],
    ...rest,
  };
}

test('what is held, what stays disabled and what cannot be held are told apart', () => {
  const managed = schedule('managed', { ...enabled, untouchable: 'Managed by AWS.' });
  const tasks = [task('verifier'), task('indexer'), task('verifier')];
  const parts = preflightParts(
    preflight({
      schedules: [
        ahead('indexer'),
        ahead('subscriptions', { schedule: schedule('subscriptions'), held: false }),
        ahead('managed', { schedule: managed, held: false }),
      ],
      running: {
        when: 'now',
        tasks: tasks.map((one) => ({ task: one, usual: null, verdict: 'unknown' })),
        likelyQuiet: null,
      },
    }),
  );
  expect(parts).toMatchObject({
    held: ['indexer'],
    staysDisabled: ['subscriptions'],
    cannotBeHeld: [{ name: 'managed' }],
    running: ['indexer', 'verifier', 'verifier'],
  });
});

test('of a window in the future nothing is said about what runs now', () => {
  expect(preflightParts(preflight({})).running).toBeNull();
});

test('a monthly run that falls into the window stands out, one of every five minutes does not', () => {
  const times = [NOW];
  const parts = preflightParts(
    preflight({
      schedules: [
        ahead('monthly', { rarity: 'monthly', runs: { known: true, times, more: 0 } }),
        ahead('often', { rarity: 'often', runs: { known: true, times, more: 7 } }),
        ahead('spared', { rarity: 'monthly', runs: { known: true, times: [], more: 0 } }),
      ],
    }),
  );
  expect(parts.rare.map((one) => one.schedule.name)).toEqual(['monthly']);
  expect(parts.withRuns).toHaveLength(3);
});

test('a mistake in the configuration is told apart from a trouble that passes, each once', () => {
  const unknown = failure('ECS cluster dataall', { kind: 'cluster-unknown' });
  const throttled = failure('The tasks of dataall');
  const parts = preflightParts(preflight({ failures: [unknown, throttled, unknown] }));
  expect(parts.mistakes).toEqual([unknown]);
  expect(parts.unknown).toEqual([throttled]);
});
