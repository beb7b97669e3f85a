import { type NextRequest, NextResponse } from 'next/server';
import type { User } from '#lib/domain/principal.ts';
import { isPrefetch } from './prefetch.ts';
import { principalOf } from './principal.ts';
import { recheckTurns } from './recheck-turns.ts';

/**
 * Leads an unconfirmed administrator who looks at a page to where the identity provider is asked again, and from
 * there back. Null: the request is judged as a user's, because it is no look at a page or because asking was in vain.
 */
export function sendToRecheck(request: NextRequest, { id }: User): Response | null {
  if (request.method !== 'GET' || isPrefetch(request) || !recheckTurns().isLeft(id)) return null;
  const target = new URL('/api/session/recheck', request.url);
  target.searchParams.set('callbackUrl', request.nextUrl.pathname + request.nextUrl.search);
  const answer = NextResponse.redirect(target);
  answer.headers.set('Cache-Control', 'no-store');
  return answer;
}

/**
 * Counts the visit of somebody who was led there. Answered with nothing, and not counted, is what a link of Next's
 * fetches beforehand: middleware cannot tell it from a look at the page, and a page full of links would leave no turn
 * for the person who looks. Next fetches again when the link is followed.
 */
export async function arriveAtRecheck(request: NextRequest): Promise<Response | null> {
  if (isPrefetch(request))
    return new Response(null, { status: 204, headers: { 'Cache-Control': 'no-store' } });
  const principal = await principalOf(request);
  if (principal.kind === 'user') recheckTurns().take(principal.id);
  return null;
}
