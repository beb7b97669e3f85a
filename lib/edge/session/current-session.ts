import { decode } from 'next-auth/jwt';
import { application } from '#lib/compose.ts';
import { onePerProcess } from '#lib/edge/one-per-process.ts';
import { type Session, sessionOf } from './session.ts';
import { createSessionCache, type SessionCache } from './session-cache.ts';
import { type SessionSource, tokenIn } from './token-in-request.ts';

/** A few megabytes of sessions. */
const REMEMBERED_TOKENS = 5_000;

/**
 * The session of whoever asks, by its cookie. Null when there is none, or when it has expired, was ended, was sealed
 * by somebody else or names nobody.
 */
export async function currentSession(source: SessionSource): Promise<Session | null> {
  const token = tokenIn(source, usesSecureCookies());
  return token ? sessions().read(token) : null;
}

/** People come by https, so their cookies are for https only. */
export function usesSecureCookies(): boolean {
  return application().env.nextAuthUrl.startsWith('https://');
}

function sessions(): SessionCache {
  return onePerProcess('sessions', () => {
    const { env, revokedSessions } = application();
    return createSessionCache({
      open: async (token) => {
        const opened = await decode({ token, secret: env.nextAuthSecret });
        return opened && sessionOf(opened, env.adminGroup);
      },
      isRevoked: revokedSessions.has,
      nowSeconds,
      capacity: REMEMBERED_TOKENS,
    });
  });
}

export function nowSeconds(): number {
  return Date.now() / 1000;
}
