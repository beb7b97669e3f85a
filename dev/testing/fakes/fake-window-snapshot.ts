import type { GateState } from '#lib/domain/gate.ts';
import type { WindowSnapshot } from '#lib/ports/window-snapshot.ts';
import type { WindowStore } from '#lib/ports/window-store.ts';

/** Knows what it has read at the last `refresh`, and trusts it for ever. */
export function createFakeWindowSnapshot(windows: Pick<WindowStore, 'load'>): WindowSnapshot {
  let known: GateState = { window: null, fresh: false };
  return {
    current: () => known,
    async refresh() {
      try {
        known = { window: await windows.load(), fresh: true };
      } catch {
        known = { ...known, fresh: false };
      }
    },
  };
}
