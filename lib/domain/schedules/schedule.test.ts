import { describe, expect, test } from 'vitest';
import { hold } from '#lib/domain/testing.ts';
import {
  type Hold,
  type HoldException,
  type HoldPhase,
  isOwed,
  isToBeEnabled,
  isUnresolved,
  type ScheduleState,
} from './schedule.ts';

const failing = { lastError: 'AccessDenied', tries: 2 };

/** What is owed of a hold in this phase, and what when the last attempt failed. */
const phases: [HoldPhase, unresolved: boolean, owed: boolean, owedWhenFailing: boolean][] = [
  ['INTENDED', true, true, true],
  ['HELD', true, true, true],
  ['RESTORED', true, false, true],
  ['RELEASED', false, false, false],
  ['GONE', false, false, false],
];

test.each(phases)('a hold is worked on until it is resolved: %s %s', (phase, unresolved) => {
  expect(isUnresolved(hold('a', { phase }))).toBe(unresolved);
  expect(isUnresolved(hold('a', { phase, ...failing }))).toBe(unresolved);
});

test.each(phases)('a schedule is owed only while it is not, or not for certain, as it was: %s', (...row) => {
  const [phase, , owed, owedWhenFailing] = row;
  expect(isOwed(hold('a', { phase }))).toBe(owed);
  expect(isOwed(hold('a', { phase, ...failing }))).toBe(owedWhenFailing);
});

describe('the end enables only what was enabled, and not what a person wants left off', () => {
  const table: [ScheduleState, HoldException | null, boolean][] = [
    ['ENABLED', null, true],
    ['ENABLED', 'left-enabled', true],
    ['ENABLED', 'stays-disabled', false],
    ['DISABLED', null, false],
    ['DISABLED', 'left-enabled', false],
    ['DISABLED', 'stays-disabled', false],
  ];
  test.each(table)('it was %s, exception %s: %s', (originalState, exception, enables) => {
    const phases: Hold['phase'][] = ['INTENDED', 'HELD', 'RESTORED'];
    for (const phase of phases) {
      expect(isToBeEnabled(hold('a', { phase, originalState, exception }))).toBe(enables);
    }
  });
});
