import { describe, expect, test } from 'vitest';
import { hold, NOW } from '#lib/domain/testing.ts';
import {
  adopted,
  canBeExcepted,
  drifted,
  excepted,
  type HoldTransition,
  heldNow,
  isOwedAsKnown,
  resolved,
  restoredNow,
} from './hold-transition.ts';
import type { Hold, HoldPhase } from './schedule.ts';

const PHASES: readonly HoldPhase[] = ['INTENDED', 'HELD', 'RESTORED', 'RELEASED', 'GONE'];
const OTHER = 'another-window';

const TRANSITIONS = {
  'adopted by another window': (one: Hold) => adopted(one, OTHER),
  'confirmed disabled': (one: Hold) => heldNow(one, NOW, false),
  'confirmed disabled while a newer hold owes it': (one: Hold) => heldNow(one, NOW, true),
  'found enabled by somebody': (one: Hold) => drifted(one),
  'confirmed enabled again': (one: Hold) => restoredNow(one, NOW),
  'released for good': (one: Hold) => resolved(one, 'RELEASED', false),
  'put back again': (one: Hold) => resolved(one, 'RELEASED', true),
  'found gone': (one: Hold) => resolved(one, 'GONE', false),
  'decided to stay disabled': (one: Hold) => excepted(one, 'stays-disabled'),
} satisfies Record<string, (one: Hold) => HoldTransition | null>;

type Told = Readonly<Record<HoldPhase, string | null>>;

/** What the audit says where something happens, in each phase; null where nothing does. */
const TABLE: Readonly<Record<keyof typeof TRANSITIONS, Told>> = {
  'adopted by another window': everyUnresolved('hold-adopted'),
  'confirmed disabled': {
    INTENDED: 'schedule-held',
    HELD: null,
    RESTORED: 'schedule-owed-again',
    RELEASED: 'schedule-owed-again',
    GONE: null,
  },
  'confirmed disabled while a newer hold owes it': {
    INTENDED: 'schedule-held',
    HELD: null,
    RESTORED: null,
    RELEASED: null,
    GONE: null,
  },
  'found enabled by somebody': { ...everyUnresolved(null), HELD: 'schedule-drifted' },
  'confirmed enabled again': { ...everyUnresolved('schedule-released'), RESTORED: null },
  'released for good': { ...everyUnresolved('schedule-released'), RESTORED: 'schedule-release-verified' },
  'put back again': everyUnresolved('schedule-put-back-again'),
  'found gone': everyUnresolved('schedule-gone'),
  'decided to stay disabled': { ...everyUnresolved('schedule-stays-disabled'), RESTORED: null },
};

function everyUnresolved(action: string | null): Told {
  return { INTENDED: action, HELD: action, RESTORED: action, RELEASED: null, GONE: null };
}

describe.each(Object.entries(TRANSITIONS))('a hold that is %s', (what, transition) => {
  test.each(PHASES)('while %s is told as the table says', (phase) => {
    const told = TABLE[what as keyof typeof TRANSITIONS][phase];
    expect(transition(hold('a', { phase }))?.action ?? null).toBe(told);
  });
});

test('a hold that is taken over starts afresh, but keeps its original state', () => {
  const before = hold('a', { phase: 'HELD', drifts: 3, exception: 'left-enabled', tries: 2, lastError: 'x' });
  const after = { ...before, ...adopted(before, OTHER)?.change };
  expect(after).toEqual({
    ...before,
    windowId: OTHER,
    phase: 'INTENDED',
    drifts: 0,
    exception: null,
    tries: 0,
    lastError: null,
  });
  expect(adopted(before, before.windowId)).toBeNull();
});

test('a drift is counted, and that it was held again is told as such', () => {
  const held = hold('a', { phase: 'HELD', drifts: 1 });
  const again = { ...held, ...drifted(held)?.change };
  expect(again).toMatchObject({ phase: 'INTENDED', drifts: 2 });
  expect(heldNow(again, NOW, false)).toMatchObject({
    change: { phase: 'HELD', heldAt: NOW },
    action: 'schedule-held-again',
  });
});

test('success forgets what failed before', () => {
  const failing = hold('a', { phase: 'INTENDED', tries: 3, lastError: 'Throttling' });
  for (const transition of [
    heldNow(failing, NOW, false),
    restoredNow(failing, NOW),
    resolved(failing, 'GONE', false),
  ]) {
    expect(transition?.change).toMatchObject({ tries: 0, lastError: null });
  }
});

test('a decision is taken once, can be withdrawn, and comes too late after the end', () => {
  const decided = hold('a', { exception: 'stays-disabled' });
  expect(excepted(decided, 'stays-disabled')).toBeNull();
  expect(excepted(decided, null)).toEqual({
    change: { exception: null },
    action: 'schedule-exception-withdrawn',
  });
  expect(excepted(hold('a'), 'left-enabled')?.action).toBe('drift-left');
  expect(PHASES.filter((phase) => canBeExcepted(hold('a', { phase })))).toEqual(['INTENDED', 'HELD']);
});

test('only the window that owes it can say so', () => {
  const known = hold('a');
  expect(isOwedAsKnown(known, known)).toBe(true);
  expect(isOwedAsKnown({ ...known, windowId: OTHER }, known)).toBe(false);
  expect(isOwedAsKnown({ ...known, phase: 'RELEASED' }, known)).toBe(false);
});
