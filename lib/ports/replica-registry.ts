import type { Replica } from '#lib/domain/drain/replica.ts';

/** What this process says of itself; see `Replica`. */
export type ReplicaReport = Pick<Replica, 'version' | 'requestsInFlight' | 'trustForMs'>;

/** Every process of the application says here by which state it gates, so that others can wait for it. */
export type ReplicaRegistry = {
  /**
   * Says that this process lives. Only after that has succeeded may it trust a state for `trustForMs`, counted
   * from before the call: whoever reads the beat waits at least as long.
   */
  beat(report: ReplicaReport): Promise<void>;
  /** Those that were heard of in the last minutes, by name. */
  list(): Promise<Replica[]>;
  /** This process lets nobody in any more. */
  leave(): Promise<void>;
};
