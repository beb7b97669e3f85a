import { describe, expect, test } from 'vitest';
import type { RefusalCode } from '#lib/domain/refusal.ts';
import { active, inactive, NOW, override, pending } from '#lib/domain/testing.ts';
import { type Command, isOpen, MODES, parseMode, transition, type Window } from './window.ts';
import { NO_TERMS } from './window-terms.ts';

const windows = { INACTIVE: inactive, PENDING: pending, ACTIVE: active };
const later = new Date(NOW.getTime() + 3_600_000);
const word = override(['busy-task t']);

const commands: { readonly [Type in Command['type']]: Extract<Command, { type: Type }> } = {
  start: {
    type: 'start',
    id: 'next',
    mode: 'NO-ACCESS',
    by: 'second',
    at: NOW,
    reason: null,
    message: 'Back soon',
    plannedEnd: later,
    terms: NO_TERMS,
  },
  promote: { type: 'promote', at: NOW },
  'activate-anyway': { type: 'activate-anyway', override: word },
  'change-mode': { type: 'change-mode', mode: 'NO-ACCESS' },
  extend: { type: 'extend', plannedEnd: later },
  'change-message': { type: 'change-message', message: 'Nearly done' },
  end: { type: 'end', by: 'second', at: NOW },
};

const started: Window = {
  status: 'PENDING',
  version: 7,
  gateVersion: 7,
  id: 'next',
  mode: 'NO-ACCESS',
  startedAt: NOW,
  startedBy: 'second',
  reason: null,
  message: 'Back soon',
  plannedEnd: later,
  terms: NO_TERMS,
};

type Answer = readonly [guarantee: string, answer: Window | RefusalCode];

const table: Readonly<Record<Command['type'], Readonly<Record<Window['status'], Answer>>>> = {
  start: {
    INACTIVE: ['opens a PENDING window', started],
    PENDING: ['is refused', 'window-already-open'],
    ACTIVE: ['is refused', 'window-already-open'],
  },
  promote: {
    INACTIVE: ['is refused', 'window-not-open'],
    PENDING: [
      'becomes ACTIVE on nobody’s word',
      { ...pending, status: 'ACTIVE', version: 8, activeAt: NOW, override: null },
    ],
    ACTIVE: ['stays as it is, at its version', active],
  },
  'activate-anyway': {
    INACTIVE: ['is refused', 'window-not-open'],
    PENDING: [
      'becomes ACTIVE, and keeps whose word that is',
      { ...pending, status: 'ACTIVE', version: 8, activeAt: word.at, override: word },
    ],
    ACTIVE: ['stays ACTIVE since when it was, and keeps the word', { ...active, version: 9, override: word }],
  },
  'change-mode': {
    INACTIVE: ['is refused', 'window-not-open'],
    PENDING: [
      'changes only the mode, and the gate has to be shut anew',
      { ...pending, mode: 'NO-ACCESS', version: 8, gateVersion: 8 },
    ],
    ACTIVE: [
      'stays ACTIVE, and the gate has to be shut anew',
      { ...active, mode: 'NO-ACCESS', version: 9, gateVersion: 9 },
    ],
  },
  extend: {
    INACTIVE: ['is refused', 'window-not-open'],
    PENDING: ['moves only the end', { ...pending, plannedEnd: later, version: 8 }],
    ACTIVE: ['moves only the end', { ...active, plannedEnd: later, version: 9 }],
  },
  'change-message': {
    INACTIVE: ['is refused', 'window-not-open'],
    PENDING: ['changes only the message', { ...pending, message: 'Nearly done', version: 8 }],
    ACTIVE: ['changes only the message', { ...active, message: 'Nearly done', version: 9 }],
  },
  end: {
    INACTIVE: ['is refused', 'window-not-open'],
    PENDING: ['becomes INACTIVE', { status: 'INACTIVE', version: 8 }],
    ACTIVE: ['becomes INACTIVE', { status: 'INACTIVE', version: 9 }],
  },
};

const cases = Object.entries(table).flatMap(([type, row]) =>
  Object.entries(row).map(([status, [guarantee, answer]]) => ({
    command: commands[type as Command['type']],
    window: windows[status as Window['status']],
    name: `${status} + ${type} ${guarantee}`,
    answer,
  })),
);

describe('every status answers every command, and a refused one changes nothing', () => {
  test.each(cases)('$name', ({ window, command, answer }) => {
    const before = structuredClone(window);
    const outcome = transition(window, command);
    if (typeof answer === 'string') expect(outcome).toMatchObject({ ok: false, refusal: { code: answer } });
    else expect(outcome).toEqual({ ok: true, value: answer });
    expect(window).toEqual(before);
  });

  test.each(cases)(
    '$name: the version goes up by one with a change, and only then',
    ({ window, command }) => {
      const outcome = transition(window, command);
      if (!outcome.ok || outcome.value === window) return;
      expect(outcome.value.version).toBe(window.version + 1);
      if (isOpen(outcome.value)) expect(outcome.value.gateVersion).toBeLessThanOrEqual(outcome.value.version);
    },
  );
});

test.each([pending, active])('$status: a change to the mode it has changes nothing', (window) => {
  expect(transition(window, { type: 'change-mode', mode: window.mode })).toEqual({ ok: true, value: window });
});

test('a second word adds to what the first has waived', () => {
  const first = { ...active, override: override(['busy-task t']) };
  const second = override(['replica-not-shut r'], { by: 'second', reason: 'it is switched off' });
  expect(transition(first, { type: 'activate-anyway', override: second })).toMatchObject({
    ok: true,
    value: {
      override: {
        by: 'second',
        reason: 'it is switched off',
        waived: [{ key: 'busy-task t' }, { key: 'replica-not-shut r' }],
      },
    },
  });
});

test('what was waived stays waived when the mode changes, and is forgotten at the end', () => {
  const waived = { ...active, override: word };
  expect(transition(waived, commands['change-mode'])).toMatchObject({ value: { override: word } });
  expect(transition(waived, commands.end)).toEqual({ ok: true, value: { status: 'INACTIVE', version: 9 } });
});

test('becoming ACTIVE leaves the gate as it is, so that no replica has to shut it again', () => {
  const later = { ...pending, version: 12 };
  expect(transition(later, commands.promote)).toMatchObject({ value: { version: 13, gateVersion: 7 } });
  expect(transition(later, commands['activate-anyway'])).toMatchObject({
    value: { version: 13, gateVersion: 7 },
  });
});

test('who comes second is told who was first, and when', () => {
  const outcome = transition(pending, commands.start);
  const message = outcome.ok ? '' : outcome.refusal.message;
  expect(message).toContain('admin');
  expect(message).toContain(pending.startedAt.toISOString());
});

test('only the two modes of the wire are modes', () => {
  for (const mode of MODES) expect(parseMode(mode)).toEqual({ ok: true, value: mode });
  for (const other of ['', 'read-only', 'READ_ONLY', 'READ-ONLY ', null, undefined, 1, {}]) {
    expect(parseMode(other)).toMatchObject({ ok: false, refusal: { code: 'mode-unknown' } });
  }
});
