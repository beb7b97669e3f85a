import type { NextRequest } from 'next/server';
import { decode, getToken } from 'next-auth/jwt';
import { application } from '#lib/compose.ts';
import { onePerProcess } from './one-per-process.ts';
import { type Session, sessionOf } from './session.ts';
import { createSessionCache, type SessionCache } from './session-cache.ts';

/** Where a session can be: a request, or what `cookies()` and `headers()` give a server component. */
export type SessionSource = Pick<NextRequest, 'cookies' | 'headers'>;

/** Where next-auth keeps the token, by http and by https (core/lib/cookie.js). */
const COOKIE = 'next-auth.session-token';
const SECURE_COOKIE = `__Secure-${COOKIE}`;

/** A few megabytes of sessions. */
const REMEMBERED_TOKENS = 5_000;

/**
 * The session of whoever asks, by its cookie. Null when there is none, or when it has expired, was ended, was sealed
 * by somebody else or names nobody.
 */
export async function currentSession(source: SessionSource): Promise<Session | null> {
  const token = await tokenIn(source);
  return token ? sessions().read(token) : null;
}

/**
 * A token in one cookie, as nearly all are, is taken as it is: next-auth's own way, which also puts together one that
 * is cut into several and looks into the Authorization header, costs four times the rest of the gate.
 */
function tokenIn(source: SessionSource): string | null | Promise<string | null> {
  const secureCookie = application().env.nextAuthUrl.startsWith('https://');
  const whole = source.cookies.get(secureCookie ? SECURE_COOKIE : COOKIE)?.value;
  return whole || getToken({ req: source as NextRequest, raw: true, secureCookie });
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
