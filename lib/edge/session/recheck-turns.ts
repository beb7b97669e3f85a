import { LRUCache } from 'lru-cache';
import { onePerProcess } from '#lib/edge/one-per-process.ts';

/** Some tabs may come back at once, each with the cookie from before; a client that keeps no cookies comes back for ever. */
const TURNS = 10;
const WITHIN_MS = 30_000;
const REMEMBERED_PEOPLE = 1_000;

/** How often a person is sent to be confirmed again, so that nobody goes round in circles. */
export type RecheckTurns = {
  /** True: send them. */
  isLeft(userId: string): boolean;
  /** They came to be confirmed. */
  take(userId: string): void;
  /** They were asked about in vain: not again for a while. */
  close(userId: string): void;
};

export function createRecheckTurns({ withinMs = WITHIN_MS } = {}): RecheckTurns {
  const taken = new LRUCache<string, number>({ max: REMEMBERED_PEOPLE, ttl: withinMs });
  return {
    isLeft: (userId) => (taken.get(userId) ?? 0) < TURNS,
    take(userId) {
      // Counted from the first one, or somebody who never stops would never get through again.
      taken.set(userId, (taken.get(userId) ?? 0) + 1, { noUpdateTTL: true });
    },
    close(userId) {
      taken.set(userId, TURNS);
    },
  };
}

export function recheckTurns(): RecheckTurns {
  return onePerProcess('recheck-turns', createRecheckTurns);
}
