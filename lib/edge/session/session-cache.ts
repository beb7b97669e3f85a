import { hash } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import type { Session } from './session.ts';

export type SessionCacheOptions = {
  /** Decrypts a token; null when it is none of ours. Called once per token. */
  readonly open: (token: string) => Promise<Session | null>;
  readonly isRevoked: (sessionId: string) => boolean;
  readonly nowSeconds: () => number;
  /** How many tokens are remembered, of each kind. */
  readonly capacity: number;
};

/** What was refused may have been refused for a reason that has passed; later it is tried again. */
const REFUSED_FOR_SECONDS = 60;

export type SessionCache = {
  /** The session of a token, while it has neither expired nor been ended. No I/O. */
  read(token: string): Session | null | Promise<Session | null>;
};

/**
 * Decrypts a session token once in this process, and asks at every reading whether it still counts. Tokens are
 * remembered by their hash: a copy of this memory signs nobody in. What is no token of ours is remembered too, apart,
 * for a minute, so that it can neither be tried again and again nor push real sessions out.
 */
export function createSessionCache(options: SessionCacheOptions): SessionCache {
  const sessions = new LRUCache<string, Session>({ max: options.capacity });
  const refusedAt = new LRUCache<string, number>({ max: options.capacity });
  const opening = new Map<string, Promise<Session | null>>();

  const ifItCounts = (session: Session | null): Session | null =>
    session && session.endsAtSeconds > options.nowSeconds() && !options.isRevoked(session.id)
      ? session
      : null;

  async function open(key: string, token: string): Promise<Session | null> {
    const session = await options.open(token).catch(() => null);
    opening.delete(key);
    if (session) sessions.set(key, session);
    else refusedAt.set(key, options.nowSeconds());
    return session;
  }

  return {
    read(token) {
      const key = hash('sha256', token, 'base64');
      const known = sessions.get(key);
      if (known) return ifItCounts(known);
      if (options.nowSeconds() - (refusedAt.get(key) ?? -Infinity) < REFUSED_FOR_SECONDS) return null;
      const underWay = opening.get(key) ?? open(key, token);
      opening.set(key, underWay);
      return underWay.then(ifItCounts);
    },
  };
}
