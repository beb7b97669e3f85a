import { describe, expect, test } from 'vitest';
import type { Hold, Schedule } from '#lib/domain/schedules/schedule.ts';
import { active, EARLIER, failure, hold, NOW, pending, RULES, schedule } from '#lib/domain/testing.ts';
import type { Failure } from './observation.ts';
import { plan, type Step } from './plan.ts';

type World = {
  readonly holds?: Hold[];
  readonly schedules?: Schedule[];
  readonly failures?: Failure[];
};

const enabled = (name: string, rest: Partial<Schedule> = {}) => schedule(name, { state: 'ENABLED', ...rest });
const earlier = (phase: Hold['phase']) => [hold('a', { phase, windowId: EARLIER, restoredAt: NOW })];
const broken = [failure('Schedule z')];

/** `new`: no hold is written down yet. */
function words(step: Step): string {
  if (step.type !== 'hold') return `${step.type} ${step.hold.ruleName}`;
  return step.hold ? `hold ${step.hold.ruleName}` : `hold new ${step.schedule.name}`;
}

const holding: [guarantee: string, World, steps: string[]][] = [
  ['nothing found and nothing owed: nothing to do', {}, []],
  [
    'every schedule found is held, also one that is disabled already',
    { schedules: [enabled('a'), schedule('b')] },
    ['hold new a', 'hold new b'],
  ],
  ['what is held stays so without another call', { holds: [hold('a')], schedules: [schedule('a')] }, []],
  [
    'a hold that was written down before a crash is carried out',
    { holds: [hold('a', { phase: 'INTENDED' })], schedules: [enabled('a')] },
    ['hold a'],
  ],
  [
    'a hold that was carried out before a crash is confirmed',
    { holds: [hold('a', { phase: 'INTENDED' })], schedules: [schedule('a')] },
    ['confirm-hold a'],
  ],
  [
    'a new schedule during the window is held',
    { holds: [hold('a')], schedules: [schedule('a'), enabled('b')] },
    ['hold new b'],
  ],
  [
    'a rule that a resolved hold was for is held anew',
    {
      holds: [hold('a', { phase: 'RELEASED' }), hold('b', { phase: 'GONE' })],
      schedules: [enabled('a'), enabled('b')],
    },
    ['hold new a', 'hold new b'],
  ],
  [
    'rules are told apart by their ARN, not by their name',
    {
      holds: [hold('a')],
      schedules: [schedule('a'), enabled('a', { arn: 'arn:other-bus/a', bus: 'other' })],
    },
    ['hold new a'],
  ],
  [
    'a schedule that must not be touched is not',
    { schedules: [enabled('a', { untouchable: 'managed' }), schedule('b', { untouchable: 'managed' })] },
    [],
  ],
  [
    'what cannot be seen does not keep the others from being held',
    { holds: [hold('a', { phase: 'INTENDED' })], schedules: [schedule('a'), enabled('b')], failures: broken },
    ['confirm-hold a', 'hold new b'],
  ],
];

const drifting: typeof holding = [
  ...[0, 1, 2].map((drifts): (typeof holding)[number] => [
    `a schedule that somebody has enabled ${drifts + 1} times is held again`,
    { holds: [hold('a', { drifts })], schedules: [enabled('a')] },
    ['hold a'],
  ]),
  ...[3, 4].map((drifts): (typeof holding)[number] => [
    `a schedule that somebody has enabled ${drifts + 1} times is left to a person`,
    { holds: [hold('a', { drifts })], schedules: [enabled('a')] },
    [],
  ]),
  [
    'the third time it is held again, also when a crash came in between',
    { holds: [hold('a', { drifts: 3, phase: 'INTENDED' })], schedules: [enabled('a')] },
    ['hold a'],
  ],
  [
    'a schedule that a person leaves enabled is not touched, whatever its hold was about to do',
    {
      holds: [
        hold('a', { exception: 'left-enabled' }),
        hold('b', { exception: 'left-enabled', phase: 'INTENDED' }),
        hold('c', { exception: 'left-enabled', phase: 'INTENDED' }),
      ],
      schedules: [enabled('a'), enabled('b'), schedule('c')],
    },
    [],
  ],
  [
    'a schedule that stays disabled at the end is held like any other until then',
    {
      holds: [
        hold('a', { exception: 'stays-disabled' }),
        hold('b', { exception: 'stays-disabled', phase: 'INTENDED' }),
        hold('c', { exception: 'stays-disabled' }),
      ],
      schedules: [enabled('a'), schedule('b'), schedule('c')],
    },
    ['hold a', 'confirm-hold b'],
  ],
];

// To write the intent down takes over the hold there is (`HoldLedger.intend`), so it reads as new here.
const adopting: typeof holding = [
  [
    'an unfinished release is taken over by the next window',
    { holds: earlier('HELD'), schedules: [schedule('a')] },
    ['hold new a'],
  ],
  [
    'one that is enabled by now is taken over and held, under the hold that knows its original state',
    { holds: earlier('HELD'), schedules: [enabled('a')] },
    ['hold new a'],
  ],
  [
    'an intent of the earlier window is taken over and confirmed',
    { holds: earlier('INTENDED'), schedules: [schedule('a')] },
    ['hold new a'],
  ],
  [
    'one that was put back and not yet verified is taken over and held',
    { holds: earlier('RESTORED'), schedules: [enabled('a')] },
    ['hold new a'],
  ],
  [
    'one that was put back, and disabled since by a late call, is taken over and confirmed, not verified',
    { holds: earlier('RESTORED'), schedules: [schedule('a')] },
    ['hold new a'],
  ],
  [
    'holds are taken over also when their schedules cannot be seen',
    { holds: earlier('HELD'), failures: broken },
    ['adopt-hold a'],
  ],
  [
    'a hold is taken over, but its rule left alone, where that must not be touched',
    { holds: earlier('HELD'), schedules: [enabled('a', { untouchable: 'managed' })] },
    ['adopt-hold a'],
  ],
  ['what the earlier window has finished is not taken over', { holds: earlier('RELEASED') }, []],
];

const gone: typeof holding = [
  [
    'nothing is owed to a rule that is not there any more, whatever had been done with it',
    {
      holds: [
        hold('a'),
        hold('b', { phase: 'INTENDED' }),
        hold('c', { exception: 'left-enabled' }),
        hold('d', { exception: 'stays-disabled' }),
        hold('e', { originalState: 'DISABLED' }),
      ],
    },
    ['give-up-gone a', 'give-up-gone b', 'give-up-gone c', 'give-up-gone d', 'give-up-gone e'],
  ],
  [
    'no rule is given up while anything could not be seen',
    { holds: [hold('a'), hold('b', { phase: 'INTENDED' })], failures: broken },
    [],
  ],
  [
    'one that is gone does not keep the others from being held',
    { holds: [hold('a'), hold('b')], schedules: [schedule('b'), enabled('c')] },
    ['hold new c', 'give-up-gone a'],
  ],
  [
    'a rule that is seen disabled is confirmed, also when it must not be touched any more',
    { holds: [hold('a', { phase: 'INTENDED' })], schedules: [schedule('a', { untouchable: 'managed' })] },
    ['confirm-hold a'],
  ],
  ['what is resolved is not given up again', { holds: [hold('a', { phase: 'GONE' })] }, []],
  [
    'a rule that is there and must not be touched is not gone',
    { holds: [hold('a')], schedules: [schedule('a', { untouchable: 'managed' })] },
    [],
  ],
  [
    'a rule of the earlier window that is gone is given up',
    { holds: earlier('RESTORED') },
    ['give-up-gone a'],
  ],
];

describe.each([pending, active])('while $status', (window) => {
  test.each([...holding, ...drifting, ...adopting, ...gone])('%s', (_guarantee, world, expected) => {
    const { holds = [], schedules = [], failures = [] } = world;
    expect(plan(window, holds, { schedules, failures }, NOW, RULES).map(words)).toEqual(expected);
  });

  test('a step carries the schedule as it was found and the hold as it was written down', () => {
    const owed = hold('a', { phase: 'INTENDED' });
    const found = { schedules: [enabled('a'), enabled('b')], failures: [] };
    expect(plan(window, [owed], found, NOW, RULES)).toEqual([
      { type: 'hold', schedule: enabled('a'), hold: owed },
      { type: 'hold', schedule: enabled('b'), hold: null },
    ]);
  });

  test('without a look at the world nothing is concluded', () => {
    expect(plan(window, [hold('a'), ...earlier('RESTORED')], null, NOW, RULES)).toEqual([]);
  });
});
