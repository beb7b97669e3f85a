import type { Principal } from '#lib/domain/principal.ts';

/** Who has been here lately, without asking anybody. */
export type Presence = {
  /** Whoever asks is here now. Costs a look into memory; who is no user is not counted. */
  seen(principal: Principal): void;
  /**
   * How many users who are no administrators were seen in the last `minutes`, on all replicas. What others have
   * seen in the last minute may be missing. It only reads.
   */
  seenSince(minutes: number): Promise<number>;
};
