import type { Principal } from './principal.ts';
import { isAdministrator } from './principal.ts';
import type { GateRequest } from './request.ts';
import { isOpen, type Mode, type Window } from './window.ts';

export type AllowReason =
  | 'always-open'
  | 'no-window'
  | 'administrator'
  | 'read-in-read-only'
  | 'root-fields-open-in-no-access'
  | 'read-while-state-unknown';

export type RefuseReason = 'write-in-read-only' | 'no-access' | 'write-while-state-unknown';

export type GateCode = 'maintenance-read-only' | 'maintenance-no-access' | 'maintenance-state-unknown';

export type Decision =
  | { readonly allow: true; readonly reason: AllowReason }
  | { readonly allow: false; readonly reason: RefuseReason; readonly code: GateCode };

/** GraphQL root fields that tell a locked-out user who they are and what goes on; as in data.all. */
export const ROOT_FIELDS_OPEN_IN_NO_ACCESS: ReadonlySet<string> = new Set([
  '__typename',
  'getGroupsForUser',
  'getMaintenanceWindowStatus',
]);

/**
 * What the gate goes by: the window as last read (null: never read), and whether that reading is recent
 * enough to be trusted.
 */
export type GateState = { readonly window: Window | null; readonly fresh: boolean };

/**
 * The one gate: may this principal do this now? Gated from PENDING on; administrators never are. A window
 * that was open when the state was last read stays in force; without trust in the state writes are refused.
 */
export function decide(state: GateState, principal: Principal, request: GateRequest): Decision {
  if (request.kind === 'open') return { allow: true, reason: 'always-open' };
  if (isAdministrator(principal)) return { allow: true, reason: 'administrator' };
  const { window, fresh } = state;
  if (window && isOpen(window)) return decideByMode(window.mode, request);
  if (window && fresh) return { allow: true, reason: 'no-window' };
  return request.access === 'read'
    ? { allow: true, reason: 'read-while-state-unknown' }
    : { allow: false, reason: 'write-while-state-unknown', code: 'maintenance-state-unknown' };
}

function decideByMode(mode: Mode, request: Exclude<GateRequest, { kind: 'open' }>): Decision {
  switch (mode) {
    case 'READ-ONLY':
      return request.access === 'read'
        ? { allow: true, reason: 'read-in-read-only' }
        : { allow: false, reason: 'write-in-read-only', code: 'maintenance-read-only' };
    case 'NO-ACCESS':
      return staysOpenInNoAccess(request)
        ? { allow: true, reason: 'root-fields-open-in-no-access' }
        : { allow: false, reason: 'no-access', code: 'maintenance-no-access' };
  }
}

function staysOpenInNoAccess(request: Exclude<GateRequest, { kind: 'open' }>): boolean {
  return (
    request.kind === 'graphql' &&
    request.access === 'read' &&
    request.rootFields.length > 0 &&
    request.rootFields.every((field) => ROOT_FIELDS_OPEN_IN_NO_ACCESS.has(field))
  );
}
