import { expect, test } from 'vitest';
import { active, ago, inactive, override, pending } from '#lib/domain/testing.ts';
import type { Window } from '#lib/domain/window/window.ts';
import { type AuditAction, windowAction } from './audit.ts';

const overridden = { ...active, override: override(['busy-task t'], { at: ago(60) }) };
const again = { ...active, version: 9, override: override(['busy-task t', 'busy-task u'], { at: ago(30) }) };

const CHANGES: readonly (readonly [string, before: Window, after: Window, AuditAction | null])[] = [
  ['a start', inactive, pending, 'window-started'],
  ['ACTIVE when all is quiet', pending, active, 'window-activated'],
  ['ACTIVE on a person’s word', pending, overridden, 'activated-anyway'],
  ['a word about a window that was quiet once', active, overridden, 'activated-anyway'],
  ['a second word', overridden, again, 'activated-anyway'],
  ['an end while PENDING', pending, { ...inactive, version: 8 }, 'window-ended'],
  ['an end while ACTIVE', active, { ...inactive, version: 9 }, 'window-ended'],
  ['an end after a word', overridden, { ...inactive, version: 9 }, 'window-ended'],
  ['a mode while PENDING', pending, { ...pending, version: 8, mode: 'NO-ACCESS' }, 'mode-changed'],
  ['a mode while ACTIVE', active, { ...active, version: 9, mode: 'NO-ACCESS' }, 'mode-changed'],
  ['a mode after a word', overridden, { ...overridden, version: 9, mode: 'NO-ACCESS' }, 'mode-changed'],
  ['ACTIVE that stays', active, active, null],
  ['INACTIVE that stays', inactive, inactive, null],
  ['a word that was only read again', overridden, structuredClone(overridden), null],
];

test.each(CHANGES)('the audit names what happened to the window: %s', (_what, before, after, action) => {
  expect(windowAction(before, after)).toBe(action);
});
