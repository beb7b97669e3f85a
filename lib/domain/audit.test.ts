import { expect, test } from 'vitest';
import { type AuditAction, windowAction } from './audit.ts';
import type { ActiveWindow, InactiveWindow, PendingWindow, Window } from './window.ts';

const inactive: InactiveWindow = { status: 'INACTIVE', version: 4 };
const pending: PendingWindow = {
  status: 'PENDING',
  version: 5,
  id: 'w',
  mode: 'READ-ONLY',
  startedAt: new Date(0),
  startedBy: 'admin',
  reason: null,
  message: null,
};
const active: ActiveWindow = { ...pending, status: 'ACTIVE', version: 6, activeAt: new Date(1) };

const CHANGES: readonly (readonly [before: Window, after: Window, action: AuditAction | null])[] = [
  [inactive, pending, 'window-started'],
  [pending, active, 'window-activated'],
  [pending, { ...inactive, version: 6 }, 'window-ended'],
  [active, { ...inactive, version: 7 }, 'window-ended'],
  [pending, { ...pending, version: 6, mode: 'NO-ACCESS' }, 'mode-changed'],
  [active, { ...active, version: 7, mode: 'NO-ACCESS' }, 'mode-changed'],
  [active, active, null],
  [inactive, inactive, null],
];

test.each(CHANGES)('the audit names what happened to the window: %o to %o is %s', (before, after, action) => {
  expect(windowAction(before, after)).toBe(action);
});
