import type { GateState } from '#lib/domain/gate.ts';

/** The state as this process knows it, in memory: asking costs no I/O. */
export type WindowSnapshot = {
  current(): GateState;
  /** Reads the state now. Never rejects: an unreachable store leaves the snapshot to grow old. */
  refresh(): Promise<void>;
  /**
   * Calls `listener` after every change of what `current` says: another version, freshness lost or regained.
   * A reading that found nothing new calls nobody. Answers a function that ends it.
   */
  onChange(listener: () => void): () => void;
};
