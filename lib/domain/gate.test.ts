import { describe, expect, test } from 'vitest';
import { type Decision, decide, type GateState } from './gate.ts';
import type { Principal } from './principal.ts';
import type { GateRequest } from './request.ts';
import { active, inactive, pending } from './testing.ts';
import type { Mode, Window } from './window.ts';

const user: Principal = { kind: 'user', id: 'u', name: 'u', groups: ['team'], administrator: false };
const administrator: Principal = { ...user, id: 'a', groups: ['DAAdministrators'], administrator: true };
const nobody: Principal = { kind: 'nobody' };
const cron: Principal = { kind: 'cron' };

const requests = {
  open: { kind: 'open' },
  'page read': { kind: 'page', access: 'read' },
  'page write': { kind: 'page', access: 'write' },
  'api read': { kind: 'api', access: 'read' },
  'api write': { kind: 'api', access: 'write' },
  query: { kind: 'graphql', access: 'read', rootFields: ['listDatasets'] },
  'status query': {
    kind: 'graphql',
    access: 'read',
    rootFields: ['getMaintenanceWindowStatus', 'getGroupsForUser', '__typename'],
  },
  'mixed query': { kind: 'graphql', access: 'read', rootFields: ['getGroupsForUser', 'listDatasets'] },
  'empty query': { kind: 'graphql', access: 'read', rootFields: [] },
  mutation: { kind: 'graphql', access: 'write', rootFields: ['createDataset'] },
  'mutation named like an open field': { kind: 'graphql', access: 'write', rootFields: ['getGroupsForUser'] },
} as const satisfies Record<string, GateRequest>;

function window(status: 'PENDING' | 'ACTIVE', mode: Mode): Window {
  return status === 'PENDING' ? { ...pending, mode } : { ...active, mode };
}

const fresh = (known: Window): GateState => ({ window: known, fresh: true });
const stale = (known: Window | null): GateState => ({ window: known, fresh: false });
const word = (decision: Decision) => `${decision.allow ? 'pass' : 'refuse'}: ${decision.reason}`;

/** What a user, nobody and the cron caller are told; the columns are INACTIVE, READ-ONLY, NO-ACCESS, unknown. */
const table: Record<keyof typeof requests, [string, string, string, string]> = {
  open: ['pass: always-open', 'pass: always-open', 'pass: always-open', 'pass: always-open'],
  'page read': [
    'pass: no-window',
    'pass: read-in-read-only',
    'refuse: no-access',
    'pass: read-while-state-unknown',
  ],
  'page write': [
    'pass: no-window',
    'refuse: write-in-read-only',
    'refuse: no-access',
    'refuse: write-while-state-unknown',
  ],
  'api read': [
    'pass: no-window',
    'pass: read-in-read-only',
    'refuse: no-access',
    'pass: read-while-state-unknown',
  ],
  'api write': [
    'pass: no-window',
    'refuse: write-in-read-only',
    'refuse: no-access',
    'refuse: write-while-state-unknown',
  ],
  query: [
    'pass: no-window',
    'pass: read-in-read-only',
    'refuse: no-access',
    'pass: read-while-state-unknown',
  ],
  'status query': [
    'pass: no-window',
    'pass: read-in-read-only',
    'pass: root-fields-open-in-no-access',
    'pass: read-while-state-unknown',
  ],
  'mixed query': [
    'pass: no-window',
    'pass: read-in-read-only',
    'refuse: no-access',
    'pass: read-while-state-unknown',
  ],
  'empty query': [
    'pass: no-window',
    'pass: read-in-read-only',
    'refuse: no-access',
    'pass: read-while-state-unknown',
  ],
  mutation: [
    'pass: no-window',
    'refuse: write-in-read-only',
    'refuse: no-access',
    'refuse: write-while-state-unknown',
  ],
  'mutation named like an open field': [
    'pass: no-window',
    'refuse: write-in-read-only',
    'refuse: no-access',
    'refuse: write-while-state-unknown',
  ],
};

describe.each(Object.entries(table))('%s', (name, [off, readOnly, noAccess, unknown]) => {
  const request = requests[name as keyof typeof requests];
  test.each([
    ['a user', user],
    ['nobody', nobody],
    ['the cron caller', cron],
  ])('%s is judged by mode, from PENDING on, also when the last reading is old', (_who, principal) => {
    expect(word(decide(fresh(inactive), principal, request))).toBe(off);
    for (const status of ['PENDING', 'ACTIVE'] as const) {
      for (const trust of [fresh, stale]) {
        expect(word(decide(trust(window(status, 'READ-ONLY')), principal, request))).toBe(readOnly);
      }
      for (const trust of [fresh, stale]) {
        expect(word(decide(trust(window(status, 'NO-ACCESS')), principal, request))).toBe(noAccess);
      }
    }
    for (const state of [stale(null), stale(inactive)]) {
      expect(word(decide(state, principal, request))).toBe(unknown);
    }
  });

  test('an administrator is never refused', () => {
    const windows = [inactive, window('PENDING', 'READ-ONLY'), window('ACTIVE', 'NO-ACCESS')];
    const states = [stale(null), ...windows.map(fresh), ...windows.map(stale)];
    for (const state of states) expect(decide(state, administrator, request).allow).toBe(true);
  });
});
