import type { Principal } from '#lib/domain/principal.ts';
import { isAdministrator } from '#lib/domain/principal.ts';
import { isOpen, type Mode, type Window } from '#lib/domain/window/window.ts';
import type { Access } from './surfaces.ts';

export type AllowReason =
  | 'always-open'
  | 'no-window'
  | 'administrator'
  | 'read-in-read-only'
  | 'read-while-state-unknown';

export type RefuseReason = 'write-in-read-only' | 'no-access' | 'write-while-state-unknown';

export type GateCode = 'maintenance-read-only' | 'maintenance-no-access' | 'maintenance-state-unknown';

export type Decision =
  | { readonly allow: true; readonly reason: AllowReason }
  | { readonly allow: false; readonly reason: RefuseReason; readonly code: GateCode };

/**
 * What the gate goes by: the window as last read (null: never read), and whether that reading is recent
 * enough to be trusted.
 */
export type GateState = { readonly window: Window | null; readonly fresh: boolean };

/**
 * The one gate: may this principal do this now? Gated from PENDING on; administrators never are. A window
 * that was open when the state was last read stays in force; without trust in the state writes are refused.
 */
export function decide(state: GateState, principal: Principal, access: Access): Decision {
  if (access === 'open') return ALWAYS_OPEN;
  if (isAdministrator(principal)) return ADMINISTRATOR;
  const { window, fresh } = state;
  if (window && isOpen(window)) return decideByMode(window.mode, access);
  if (window && fresh) return NO_WINDOW;
  return access === 'read' ? READ_WHILE_UNKNOWN : WRITE_WHILE_UNKNOWN;
}

function decideByMode(mode: Mode, access: Exclude<Access, 'open'>): Decision {
  switch (mode) {
    case 'READ-ONLY':
      return access === 'read' ? READ_IN_READ_ONLY : WRITE_IN_READ_ONLY;
    case 'NO-ACCESS':
      return NO_ACCESS;
  }
}

// Every decision there is, made once: the gate stands in front of every request.
const ALWAYS_OPEN: Decision = { allow: true, reason: 'always-open' };
const ADMINISTRATOR: Decision = { allow: true, reason: 'administrator' };
const NO_WINDOW: Decision = { allow: true, reason: 'no-window' };
const READ_IN_READ_ONLY: Decision = { allow: true, reason: 'read-in-read-only' };
const READ_WHILE_UNKNOWN: Decision = { allow: true, reason: 'read-while-state-unknown' };
const WRITE_IN_READ_ONLY: Decision = {
  allow: false,
  reason: 'write-in-read-only',
  code: 'maintenance-read-only',
};
const NO_ACCESS: Decision = { allow: false, reason: 'no-access', code: 'maintenance-no-access' };
const WRITE_WHILE_UNKNOWN: Decision = {
  allow: false,
  reason: 'write-while-state-unknown',
  code: 'maintenance-state-unknown',
};
