import { expect, test } from 'vitest';
import type { BusyTask } from './busy-task.ts';
import type { KeptObservation } from './observation.ts';
import { mayPromote, plan, type Step } from './plan.ts';
import type { Hold, Schedule } from './schedule.ts';
import type { Window } from './window.ts';

const opened = {
  id: 'w2',
  mode: 'READ-ONLY',
  startedAt: new Date(0),
  startedBy: 'admin',
  reason: null,
  message: null,
} as const;
const inactive: Window = { status: 'INACTIVE', version: 1 };
const pending: Window = { status: 'PENDING', version: 2, ...opened };
const active: Window = { status: 'ACTIVE', version: 3, ...opened, activeAt: new Date(1) };

function schedule(name: string, state: Schedule['state'], untouchable: string | null = null): Schedule {
  return { arn: `arn:${name}`, name, bus: 'default', expression: 'rate(5 minutes)', state, untouchable };
}

function hold(name: string, phase: Hold['phase'], more: Partial<Hold> = {}): Hold {
  return {
    id: `hold-${name}`,
    windowId: 'w2',
    ruleArn: `arn:${name}`,
    ruleName: name,
    bus: 'default',
    expression: 'rate(5 minutes)',
    originalState: 'ENABLED',
    phase,
    tries: 0,
    lastError: null,
    heldAt: new Date(0),
    drifts: 0,
    leftEnabled: false,
    ...more,
  };
}

const task: BusyTask = {
  arn: 't',
  clusterArn: 'c',
  family: 'f',
  lastStatus: 'STOPPING',
  startedBy: null,
  since: null,
};

function seen(schedules: Schedule[], more: Partial<KeptObservation> = {}): KeptObservation {
  const cleanRun = { count: 3, countedAt: new Date(2) };
  return { observedAt: new Date(2), schedules, busyTasks: [], failures: [], cleanRun, ...more };
}

const words = (step: Step) =>
  step.type === 'hold'
    ? `hold ${step.schedule.name}${step.hold ? ' again' : ''}`
    : `${step.type} ${step.hold.ruleName}`;

/** What a tick would do: the steps, and only where there are none, the promotion. */
function next(window: Window, holds: Hold[], observation: KeptObservation | null): string[] {
  const steps = plan(window, holds, observation);
  if (steps.length > 0 || !observation) return steps.map(words);
  return mayPromote(window, holds, observation, observation.observedAt, RULES) ? ['promote'] : [];
}

const RULES = { staleAfterMs: 60_000, settleMs: 0 };

const failure = {
  kind: 'unavailable',
  concerns: 'tasks',
  what: 'The tasks',
  why: 'AWS is throttling calls.',
} as const;

const table: [guarantee: string, Window, Hold[], KeptObservation | null, string[]][] = [
  ['nothing is owed while INACTIVE without holds', inactive, [], null, []],
  [
    'after the end every unresolved hold is released',
    inactive,
    [hold('a', 'HELD'), hold('b', 'INTENDED')],
    null,
    ['release a', 'release b'],
  ],
  ['what is resolved is not touched again', inactive, [hold('a', 'RELEASED'), hold('b', 'GONE')], null, []],
  [
    'every schedule found is held, also one that is disabled already',
    pending,
    [],
    seen([schedule('a', 'ENABLED'), schedule('b', 'DISABLED')]),
    ['hold a', 'hold b'],
  ],
  [
    'a hold that was intended before a crash is carried out',
    pending,
    [hold('a', 'INTENDED')],
    seen([schedule('a', 'ENABLED')]),
    ['hold a again'],
  ],
  [
    'a hold that was carried out before a crash is confirmed',
    pending,
    [hold('a', 'INTENDED')],
    seen([schedule('a', 'DISABLED')]),
    ['confirm-hold a'],
  ],
  [
    'a schedule enabled during the window is held again',
    active,
    [hold('a', 'HELD')],
    seen([schedule('a', 'ENABLED')]),
    ['hold a again'],
  ],
  [
    'a new schedule during the window is held',
    active,
    [hold('a', 'HELD')],
    seen([schedule('a', 'DISABLED'), schedule('b', 'ENABLED')]),
    ['hold b'],
  ],
  [
    'an unfinished release is taken over by the next window',
    pending,
    [hold('a', 'HELD', { windowId: 'w1' })],
    seen([schedule('a', 'DISABLED')]),
    ['adopt-hold a'],
  ],
  [
    'a schedule that could not be put back is not touched, and blocks',
    pending,
    [],
    seen([schedule('a', 'ENABLED', 'managed')]),
    [],
  ],
  [
    'all disabled and nothing busy: ACTIVE',
    pending,
    [hold('a', 'HELD')],
    seen([schedule('a', 'DISABLED')]),
    ['promote'],
  ],
  [
    'no ACTIVE in the round that still holds something',
    pending,
    [],
    seen([schedule('a', 'ENABLED')]),
    ['hold a'],
  ],
  [
    'no ACTIVE while a task is busy, also one that is stopping',
    pending,
    [hold('a', 'HELD')],
    seen([schedule('a', 'DISABLED')], { busyTasks: [task] }),
    [],
  ],
  [
    'no ACTIVE on an incomplete observation, however empty',
    pending,
    [],
    seen([], { failures: [failure] }),
    [],
  ],
  ['no ACTIVE without an observation', pending, [], null, []],
  [
    'a schedule that somebody has enabled three times is left to a person',
    active,
    [hold('a', 'HELD', { drifts: 3 })],
    seen([schedule('a', 'ENABLED')]),
    [],
  ],
  [
    'a schedule that a person has left enabled is not touched, and does not block',
    pending,
    [hold('a', 'HELD', { leftEnabled: true })],
    seen([schedule('a', 'ENABLED')]),
    ['promote'],
  ],
  [
    'no ACTIVE before three clean observations',
    pending,
    [hold('a', 'HELD')],
    seen([schedule('a', 'DISABLED')], { cleanRun: { count: 2, countedAt: new Date(2) } }),
    [],
  ],
  [
    'no ACTIVE before the settle time is over',
    pending,
    [hold('a', 'HELD', { heldAt: new Date(3) })],
    seen([schedule('a', 'DISABLED')]),
    [],
  ],
  [
    'a hold that was intended and whose rule is no longer found is carried out by name',
    pending,
    [hold('a', 'INTENDED'), hold('b', 'HELD')],
    seen([]),
    ['hold-unlisted a'],
  ],
  [
    'no conclusion from a discovery that is incomplete, and no ACTIVE',
    pending,
    [hold('a', 'INTENDED')],
    seen([], { failures: [failure] }),
    [],
  ],
  ['ACTIVE is not promoted twice', active, [hold('a', 'HELD')], seen([schedule('a', 'DISABLED')]), []],
];

test.each(table)('%s', (_guarantee, window, holds, observation, expected) => {
  expect(next(window, holds, observation)).toEqual(expected);
});

test('no ACTIVE on news that has grown old while it was being acted on', () => {
  const observation = seen([schedule('a', 'DISABLED')]);
  const at = (seconds: number) => new Date(observation.observedAt.getTime() + seconds * 1000);
  expect(mayPromote(pending, [hold('a', 'HELD')], observation, at(60), RULES)).toBe(true);
  expect(mayPromote(pending, [hold('a', 'HELD')], observation, at(61), RULES)).toBe(false);
});
