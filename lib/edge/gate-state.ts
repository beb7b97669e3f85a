import { application } from '#lib/compose.ts';
import type { GateState } from '#lib/domain/gate.ts';
import { isOpen, type Window } from '#lib/domain/window.ts';

/** What the gate goes by. With the module off there never is a window. */
export function gateState(): GateState {
  const { config, snapshot } = application();
  return config.modules.maintenance.active
    ? snapshot.current()
    : { window: { status: 'INACTIVE', version: 0 }, fresh: true };
}

/** The window to show: an open one stays in force while the state cannot be read; else null says "unknown". */
export function windowInForce(): Window | null {
  const { window, fresh } = gateState();
  return window && (fresh || isOpen(window)) ? window : null;
}
