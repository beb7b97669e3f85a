import { expect, test } from 'vitest';
import type { Hold } from '#lib/domain/schedules/schedule.ts';
import { EARLIER, failure, hold, inactive, NOW, RULES, schedule } from '#lib/domain/testing.ts';
import { type Found, plan } from './plan.ts';

function releases(holds: Hold[], found: Found = null): string[] {
  return plan(inactive, holds, found, NOW, RULES).flatMap((step) =>
    step.type === 'hold' ? `hold ${step.schedule.name}` : `${step.type} ${step.hold.ruleName}`,
  );
}

/** Put back so many milliseconds before `NOW`. */
function restored(name: string, msAgo: number, rest: Partial<Hold> = {}): Hold {
  return hold(name, { phase: 'RESTORED', restoredAt: new Date(NOW.getTime() - msAgo), ...rest });
}

const table: [guarantee: string, Hold[], steps: string[]][] = [
  ['nothing is owed without holds', [], []],
  [
    'after the end every unresolved hold is released, confirmed or not',
    [hold('a'), hold('b', { phase: 'INTENDED' })],
    ['release a', 'release b'],
  ],
  [
    'what is resolved is not touched again',
    [hold('a', { phase: 'RELEASED' }), hold('b', { phase: 'GONE' })],
    [],
  ],
  [
    'the holds of every window are released',
    [hold('a', { windowId: EARLIER }), hold('b')],
    ['release a', 'release b'],
  ],
  [
    'what is never enabled again is finished too: disabled before, or wanted so',
    [hold('a', { originalState: 'DISABLED' }), hold('b', { exception: 'stays-disabled' })],
    ['release a', 'release b'],
  ],
  [
    'what was left enabled is put back like the others',
    [hold('a', { exception: 'left-enabled' })],
    ['release a'],
  ],
  [
    'a release that failed is tried again, however often it failed',
    [hold('a', { tries: 99, lastError: 'AccessDenied' })],
    ['release a'],
  ],
  ['what was put back is left alone while a late call may be under way', [restored('a', 0)], []],
  ['until the last moment of that time', [restored('a', 59_999)], []],
  ['and is verified exactly when that time is over', [restored('a', 60_000)], ['verify-release a']],
  ['or any time later', [restored('a', 86_400_000)], ['verify-release a']],
  [
    'a verification that failed is tried again',
    [restored('a', 60_000, { tries: 3, lastError: 'Throttling' })],
    ['verify-release a'],
  ],
  [
    'what was put back nobody knows when is verified at once',
    [hold('a', { phase: 'RESTORED', restoredAt: null })],
    ['verify-release a'],
  ],
  [
    'each is verified in its own time, and none keeps the others waiting',
    [restored('a', 60_000), restored('b', 10_000), hold('c')],
    ['verify-release a', 'release c'],
  ],
];

test.each(table)('%s', (_guarantee, holds, expected) => {
  expect(releases(holds)).toEqual(expected);
});

test('after the end nothing is held, adopted or given up, whatever the world looks like', () => {
  const found = { schedules: [schedule('a', { state: 'ENABLED' }), schedule('b')], failures: [] };
  const holds = [hold('a', { windowId: EARLIER }), hold('c')];
  expect(releases(holds, found)).toEqual(['release a', 'release c']);
  expect(releases([], { ...found, failures: [failure('Schedule z')] })).toEqual([]);
});
