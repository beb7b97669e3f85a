import { expect, test } from 'vitest';
import type { User } from '#lib/domain/principal.ts';
import { inactive, NOW, pending } from '#lib/domain/testing.ts';
import { MODES, type Window } from '#lib/domain/window/window.ts';
import { forcedState, stricter } from './forced-state.ts';
import { decide } from './gate.ts';

const user: User = { kind: 'user', id: 'u', name: 'u', groups: [], administrator: false };
const closed: Window = { ...pending, mode: 'NO-ACCESS' };
const stored = (window: Window | null, fresh = true) => ({ window, fresh });

test.each(MODES)('%s, forced, gates users without a store, and administrators never', (mode) => {
  const state = stricter(forcedState(mode, NOW), stored(null, false));
  expect(state.window).toMatchObject({ status: 'PENDING', mode, startedBy: 'MAINTENANCE_FORCE' });
  expect(decide(state, user, 'write').allow).toBe(false);
  expect(decide(state, user, 'read').allow).toBe(mode === 'READ-ONLY');
  expect(decide(state, { ...user, administrator: true }, 'write').allow).toBe(true);
});

test.each([
  ['READ-ONLY', inactive, 'READ-ONLY'],
  ['READ-ONLY', pending, 'READ-ONLY'],
  ['READ-ONLY', closed, 'NO-ACCESS'],
  ['NO-ACCESS', inactive, 'NO-ACCESS'],
  ['NO-ACCESS', pending, 'NO-ACCESS'],
  ['NO-ACCESS', closed, 'NO-ACCESS'],
] as const)('%s, forced, over what is stored is never less strict than either', (mode, window, inForce) => {
  for (const fresh of [true, false]) {
    expect(stricter(forcedState(mode, NOW), stored(window, fresh)).window).toMatchObject({ mode: inForce });
  }
});

test('a stored window that is as strict is the one that is told of, because it says more', () => {
  expect(stricter(forcedState('READ-ONLY', NOW), stored(pending)).window).toBe(pending);
  expect(stricter(forcedState('NO-ACCESS', NOW), stored(closed)).window).toBe(closed);
});
