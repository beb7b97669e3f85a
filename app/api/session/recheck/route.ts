import type { NextRequest } from 'next/server';
import { renewedCookies } from '#lib/edge/session/renewed-cookies.ts';
import { arriveAtRecheck } from '#lib/edge/session/send-to-recheck.ts';
import { returnPath } from '../../../signin/return-path.ts';

/** Has the session checked again, and leads back to a page of this site. Middleware sends administrators here. */
export async function GET(request: NextRequest): Promise<Response> {
  const inVain = await arriveAtRecheck(request);
  if (inVain) return inVain;
  const back = returnPath(request.nextUrl.searchParams.get('callbackUrl') ?? undefined);
  const headers = new Headers({ Location: back, 'Cache-Control': 'no-store' });
  for (const cookie of await renewedCookies(request)) headers.append('Set-Cookie', cookie);
  return new Response(null, { status: 307, headers });
}
