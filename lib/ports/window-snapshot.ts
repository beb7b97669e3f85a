import type { Window } from '#lib/domain/window.ts';

/** The state as this process knows it, in memory: reading it costs no I/O. */
export type WindowSnapshot = {
  /** The window as last read; null when it was never read or the last reading is too old to trust. */
  current(): Window | null;
  /** Reads the state now. Never rejects: an unreachable store leaves the snapshot to grow old. */
  refresh(): Promise<void>;
};
