import { describe, expect, test } from 'vitest';
import { type Command, MODES, parseMode, transition, type Window } from './window.ts';

const at = new Date('2026-11-23T02:04:00Z');
const later = new Date('2026-11-23T02:10:00Z');
const opened = {
  id: '00000000-0000-4000-8000-000000000001',
  mode: 'READ-ONLY',
  startedAt: at,
  startedBy: 'admin',
  reason: 'release 2.8',
  message: null,
} as const;

const inactive: Window = { status: 'INACTIVE', version: 6 };
const pending: Window = { status: 'PENDING', version: 7, ...opened };
const active: Window = { status: 'ACTIVE', version: 8, ...opened, activeAt: later };

const start: Command = {
  type: 'start',
  id: 'next',
  mode: 'NO-ACCESS',
  by: 'second',
  at: later,
  reason: null,
  message: 'Back soon',
};
const promote: Command = { type: 'promote', at: later };
const restrict: Command = { type: 'change-mode', mode: 'NO-ACCESS' };
const same: Command = { type: 'change-mode', mode: 'READ-ONLY' };
const end: Command = { type: 'end', by: 'second', at: later };

describe('every status answers every command, and a refused one changes nothing', () => {
  const started: Window = {
    status: 'PENDING',
    version: 7,
    id: 'next',
    mode: 'NO-ACCESS',
    startedAt: later,
    startedBy: 'second',
    reason: null,
    message: 'Back soon',
  };
  const table: [string, Window, Command, Window | string][] = [
    ['INACTIVE + start opens a PENDING window', inactive, start, started],
    ['INACTIVE + promote is refused', inactive, promote, 'window-not-open'],
    ['INACTIVE + change-mode is refused', inactive, restrict, 'window-not-open'],
    [
      'PENDING + change-mode changes only the mode',
      pending,
      restrict,
      { ...pending, mode: 'NO-ACCESS', version: 8 },
    ],
    ['ACTIVE + change-mode stays ACTIVE', active, restrict, { ...active, mode: 'NO-ACCESS', version: 9 }],
    ['a change to the mode it has changes nothing', active, same, active],
    ['INACTIVE + end is refused', inactive, end, 'window-not-open'],
    ['PENDING + start is refused', pending, start, 'window-already-open'],
    [
      'PENDING + promote becomes ACTIVE',
      pending,
      promote,
      { ...pending, status: 'ACTIVE', version: 8, activeAt: later },
    ],
    ['PENDING + end becomes INACTIVE', pending, end, { status: 'INACTIVE', version: 8 }],
    ['ACTIVE + start is refused', active, start, 'window-already-open'],
    ['ACTIVE + promote stays as it is', active, promote, active],
    ['ACTIVE + end becomes INACTIVE', active, end, { status: 'INACTIVE', version: 9 }],
  ];
  test.each(table)('%s', (_name, window, command, expected) => {
    const before = structuredClone(window);
    const outcome = transition(window, command);
    if (typeof expected === 'string')
      expect(outcome).toMatchObject({ ok: false, refusal: { code: expected } });
    else expect(outcome).toEqual({ ok: true, value: expected });
    expect(window).toEqual(before);
  });
});

test('who comes second is told who was first', () => {
  const outcome = transition(pending, start);
  expect(outcome.ok ? '' : outcome.refusal.message).toContain('admin');
});

test('only the two modes of the wire are modes', () => {
  for (const mode of MODES) expect(parseMode(mode)).toEqual({ ok: true, value: mode });
  for (const other of ['', 'read-only', 'READ_ONLY', 'READ-ONLY ', null, undefined, 1, {}]) {
    expect(parseMode(other)).toMatchObject({ ok: false, refusal: { code: 'mode-unknown' } });
  }
});
