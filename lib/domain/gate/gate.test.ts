import { describe, expect, test } from 'vitest';
import type { Principal } from '#lib/domain/principal.ts';
import { active, inactive, pending } from '#lib/domain/testing.ts';
import type { Mode, Window } from '#lib/domain/window/window.ts';
import { type Decision, decide, type GateState } from './gate.ts';
import type { Access } from './surfaces.ts';

const user: Principal = { kind: 'user', id: 'u', name: 'u', groups: ['team'], administrator: false };
const administrator: Principal = { ...user, id: 'a', groups: ['DAAdministrators'], administrator: true };
const nobody: Principal = { kind: 'nobody' };
const cron: Principal = { kind: 'cron' };

function window(status: 'PENDING' | 'ACTIVE', mode: Mode): Window {
  return status === 'PENDING' ? { ...pending, mode } : { ...active, mode };
}

const fresh = (known: Window): GateState => ({ window: known, fresh: true });
const stale = (known: Window | null): GateState => ({ window: known, fresh: false });
const word = (decision: Decision) => `${decision.allow ? 'pass' : 'refuse'}: ${decision.reason}`;

/** What a user, nobody and the cron caller are told; the columns are INACTIVE, READ-ONLY, NO-ACCESS, unknown. */
const table: Record<Access, [string, string, string, string]> = {
  open: ['pass: always-open', 'pass: always-open', 'pass: always-open', 'pass: always-open'],
  read: ['pass: no-window', 'pass: read-in-read-only', 'refuse: no-access', 'pass: read-while-state-unknown'],
  write: [
    'pass: no-window',
    'refuse: write-in-read-only',
    'refuse: no-access',
    'refuse: write-while-state-unknown',
  ],
};

describe.each(Object.entries(table))('%s', (name, [off, readOnly, noAccess, unknown]) => {
  const access = name as Access;
  test.each([
    ['a user', user],
    ['nobody', nobody],
    ['the cron caller', cron],
  ])('%s is judged by mode, from PENDING on, also when the last reading is old', (_who, principal) => {
    expect(word(decide(fresh(inactive), principal, access))).toBe(off);
    for (const status of ['PENDING', 'ACTIVE'] as const) {
      for (const trust of [fresh, stale]) {
        expect(word(decide(trust(window(status, 'READ-ONLY')), principal, access))).toBe(readOnly);
      }
      for (const trust of [fresh, stale]) {
        expect(word(decide(trust(window(status, 'NO-ACCESS')), principal, access))).toBe(noAccess);
      }
    }
    for (const state of [stale(null), stale(inactive)]) {
      expect(word(decide(state, principal, access))).toBe(unknown);
    }
  });

  test('an administrator is never refused', () => {
    const windows = [inactive, window('PENDING', 'READ-ONLY'), window('ACTIVE', 'NO-ACCESS')];
    const states = [stale(null), ...windows.map(fresh), ...windows.map(stale)];
    for (const state of states) expect(decide(state, administrator, access).allow).toBe(true);
  });
});
