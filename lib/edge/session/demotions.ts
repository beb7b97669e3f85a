import { LRUCache } from 'lru-cache';
import { onePerProcess } from '#lib/edge/one-per-process.ts';

/** Far more administrators than are demoted while a check counts. */
const REMEMBERED_SESSIONS = 1_000;

/**
 * Whose sessions the identity provider did not call an administrator's any more when this process asked. A cookie from
 * before says otherwise until its check no longer counts. Times are seconds since 1970.
 */
export type Demotions = {
  demoted(sessionId: string, atSeconds: number): void;
  /** The provider calls them an administrator (again). */
  confirmed(sessionId: string): void;
  /** When it did not, unless it has done so since. */
  lastOf(sessionId: string): number | undefined;
};

export function createDemotions(): Demotions {
  const last = new LRUCache<string, number>({ max: REMEMBERED_SESSIONS });
  return {
    demoted: (sessionId, atSeconds) => void last.set(sessionId, atSeconds),
    confirmed: (sessionId) => void last.delete(sessionId),
    lastOf: (sessionId) => last.get(sessionId),
  };
}

export function demotions(): Demotions {
  return onePerProcess('demotions', createDemotions);
}
