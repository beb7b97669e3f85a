import type { GateState } from '#lib/domain/gate/gate.ts';

/** The state as this process knows it, in memory: asking costs no I/O. */
export type WindowSnapshot = {
  current(): GateState;
  /**
   * The database's time as this process reckons it since the last reading; its own before the first. A wrong clock of
   * this machine changes nothing.
   */
  now(): Date;
  /** Reads the state and the time now. Never rejects: an unreachable store leaves the snapshot to grow old. */
  refresh(): Promise<void>;
  /**
   * Calls `listener` after every change of what `current` says: another version, freshness lost or regained.
   * A reading that found nothing new calls nobody. Answers a function that ends it.
   */
  onChange(listener: () => void): () => void;
};
