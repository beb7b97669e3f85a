import { application } from '#lib/compose.ts';
import { forcedState, stricter } from '#lib/domain/gate/forced-state.ts';
import type { GateState } from '#lib/domain/gate/gate.ts';
import { isOpen, type Mode, type Window } from '#lib/domain/window/window.ts';

/**
 * What the gate goes by. With the module off there never is a window, but for one that is forced by this
 * replica's configuration.
 */
export function gateState(): GateState {
  const { config, env, snapshot } = application();
  const stored = config.modules.maintenance.active ? snapshot.current() : MODULE_OFF;
  return env.forcedMode ? stricter(FORCED[env.forcedMode], stored) : stored;
}

/** The window to show: an open one stays in force while the state cannot be read; else null says "unknown". */
export function windowInForce(): Window | null {
  const { window, fresh } = gateState();
  return window && (fresh || isOpen(window)) ? window : null;
}

// Made once: the gate allocates nothing for a request.
const MODULE_OFF: GateState = { window: { status: 'INACTIVE', version: 0 }, fresh: true };
const STARTED = new Date(performance.timeOrigin);
const FORCED: Readonly<Record<Mode, GateState>> = {
  'READ-ONLY': forcedState('READ-ONLY', STARTED),
  'NO-ACCESS': forcedState('NO-ACCESS', STARTED),
};
