/**
 * Whether a page is only fetched in case that somebody wants to look at it: by Next's links, or by a browser of its own
 * accord. Next takes its own headers away before middleware; route handlers see them.
 */
export function isPrefetch({ headers }: Pick<Request, 'headers'>): boolean {
  if (headers.has('next-router-prefetch') || headers.has('next-router-segment-prefetch')) return true;
  return PURPOSES.some((name) => headers.get(name)?.includes('prefetch'));
}

const PURPOSES = ['sec-purpose', 'purpose'];
