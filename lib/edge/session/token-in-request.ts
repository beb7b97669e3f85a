import type { NextRequest } from 'next/server';

/** Where a session can be: a request, or what `cookies()` and `headers()` give a server component. */
export type SessionSource = Pick<NextRequest, 'cookies' | 'headers'>;

/** Where next-auth keeps the token, by http and by https (core/lib/cookie.js). */
const COOKIE = 'next-auth.session-token';
const SECURE_COOKIE = `__Secure-${COOKIE}`;

/**
 * The session token that a request carries, null for none: the whole cookie, else the pieces `.0`, `.1` and so on that
 * next-auth cuts a long one into, else the bearer token. Everything that reads a session asks here, next-auth included:
 * its own way joins whatever begins with the cookie's name, so a stray one would make another token of it.
 */
export function tokenIn({ cookies, headers }: SessionSource, secure: boolean): string | null {
  const name = secure ? SECURE_COOKIE : COOKIE;
  return cookies.get(name)?.value || inPieces(cookies, name) || bearer(headers);
}

function inPieces(cookies: SessionSource['cookies'], name: string): string {
  let token = '';
  for (let number = 0; ; number += 1) {
    const piece = cookies.get(`${name}.${number}`)?.value;
    if (!piece) return token;
    token += piece;
  }
}

function bearer(headers: SessionSource['headers']): string | null {
  const [scheme, token] = headers.get('authorization')?.split(' ') ?? [];
  return (scheme === 'Bearer' && token) || null;
}
