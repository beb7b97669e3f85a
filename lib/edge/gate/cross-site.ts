import type { NextRequest } from 'next/server';
import { application } from '#lib/compose.ts';
import { problemResponse } from './problem-response.ts';

/**
 * Whether a browser sent this request from another site or origin: a form there would carry our cookie.
 * Browsers say so in Sec-Fetch-Site (W3C Fetch Metadata), older ones in Origin; programs send neither.
 */
export function isCrossSite({ headers, nextUrl }: Pick<NextRequest, 'headers' | 'nextUrl'>): boolean {
  const site = headers.get('sec-fetch-site');
  if (site) return site !== 'same-origin' && site !== 'none';
  const origin = headers.get('origin');
  if (!origin) return false;
  const ours = [application().env.nextAuthUrl, `${nextUrl.protocol}//${headers.get('host')}`];
  return !ours.some((address) => URL.canParse(address) && new URL(address).origin === origin);
}

export function crossSiteRefusal(): Response {
  return problemResponse({
    code: 'cross-site',
    message: 'This API answers its own pages and programs, not pages of other sites. Nothing was changed.',
  });
}
