import type { GateState } from '#lib/domain/gate/gate.ts';
import type { WindowSnapshot } from '#lib/ports/window-snapshot.ts';
import type { WindowStore } from '#lib/ports/window-store.ts';

/** Knows what it has read at the last `refresh`, and trusts it until one fails. Its time stands still in between. */
export function createFakeWindowSnapshot(windows: Pick<WindowStore, 'load' | 'now'>): WindowSnapshot {
  let known: GateState = { window: null, fresh: false };
  let time = new Date(0);
  const listeners = new Set<() => void>();
  const know = (next: GateState) => {
    const changed = next.window?.version !== known.window?.version || next.fresh !== known.fresh;
    known = next;
    if (changed) for (const listener of listeners) listener();
  };
  return {
    current: () => known,
    now: () => time,
    async refresh() {
      try {
        time = await windows.now();
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
