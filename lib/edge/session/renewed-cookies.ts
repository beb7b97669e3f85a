import { NextRequest } from 'next/server';
import NextAuth from 'next-auth';
import { authOptions } from './auth-options.ts';

/**
 * The cookies of this request's session as they should be from now on: what next-auth sets when a page asks for
 * `/api/auth/session`, which checks an administrator again.
 */
export async function renewedCookies({ url, headers }: NextRequest): Promise<string[]> {
  const request = new NextRequest(new URL('/api/auth/session', url), { headers });
  const context = { params: Promise.resolve({ nextauth: ['session'] }) };
  const answer = (await NextAuth(request as never, context as never, authOptions(request))) as Response;
  return answer.headers.getSetCookie();
}
