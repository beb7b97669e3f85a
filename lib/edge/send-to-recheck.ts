import { type NextRequest, NextResponse } from 'next/server';
import type { User } from '#lib/domain/principal.ts';
import { recheckTurns } from './recheck-turns.ts';

/**
 * Leads an unconfirmed administrator who looks at a page to where the identity provider is asked again, and from
 * there back. Null: the request is judged as a user's, because it is no look at a page or because asking was in vain.
 */
export function sendToRecheck(request: NextRequest, { id }: User): Response | null {
  if (request.method !== 'GET' || !recheckTurns().take(id)) return null;
  const target = new URL('/api/session/recheck', request.url);
  target.searchParams.set('callbackUrl', request.nextUrl.pathname + request.nextUrl.search);
  const answer = NextResponse.redirect(target);
  answer.headers.set('Cache-Control', 'no-store');
  return answer;
}
