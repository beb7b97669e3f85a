import { isOpen, type Mode, type OpenWindow, type PendingWindow } from '#lib/domain/window/window.ts';
import { NO_TERMS } from '#lib/domain/window/window-terms.ts';
import type { GateState } from './gate.ts';

const FORCED_ID = 'forced';
/** Who has started a window that a replica's configuration forces. */
const FORCED_BY = 'MAINTENANCE_FORCE';

/** Of no window in any store, whose versions begin at 0; so pages notice the change to and from it. */
const FORCED_VERSION = -1;

/** What a replica gates by that was told to be in maintenance for as long as it runs. */
export function forcedState(mode: Mode, since: Date): GateState {
  const window: PendingWindow = {
    status: 'PENDING',
    version: FORCED_VERSION,
    gateVersion: FORCED_VERSION,
    id: FORCED_ID,
    mode,
    startedAt: since,
    startedBy: FORCED_BY,
    reason: null,
    message: null,
    plannedEnd: null,
    terms: NO_TERMS,
  };
  return { window, fresh: true };
}

/** Of the forced state and the stored one, which shuts the gate more; the stored one, which says more, where they are alike. */
export function stricter(forced: GateState, stored: GateState): GateState {
  const mode = modeOf(stored);
  if (mode === null) return forced;
  return mode === 'READ-ONLY' && modeOf(forced) === 'NO-ACCESS' ? forced : stored;
}

/** Whether this window is of no store, but of this replica's configuration. */
export function isForced({ id }: OpenWindow): boolean {
  return id === FORCED_ID;
}

function modeOf({ window }: GateState): Mode | null {
  return window && isOpen(window) ? window.mode : null;
}
