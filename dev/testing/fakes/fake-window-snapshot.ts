import type { GateState } from '#lib/domain/gate.ts';
import type { WindowSnapshot } from '#lib/ports/window-snapshot.ts';
import type { WindowStore } from '#lib/ports/window-store.ts';

/** Knows what it has read at the last `refresh`, and trusts it until one fails. */
export function createFakeWindowSnapshot(windows: Pick<WindowStore, 'load'>): WindowSnapshot {
  let known: GateState = { window: null, fresh: false };
  const listeners = new Set<() => void>();
  const know = (next: GateState) => {
    const changed = next.window?.version !== known.window?.version || next.fresh !== known.fresh;
    known = next;
    if (changed) for (const listener of listeners) listener();
  };
  return {
    current: () => known,
    async refresh() {
      try {
        know({ window: await windows.load(), fresh: true });
      } catch {
        know({ ...known, fresh: false });
      }
    },
    onChange(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
