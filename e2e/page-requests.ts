import type { Page, Request } from 'playwright/test';

export type PageRequest = { readonly path: string; readonly atMs: number };

/**
 * The requests by which this tab asks for pages from now on: documents, what a page is made anew with, and what is asked
 * ahead for links.
 */
export function watchPageRequests(page: Page): readonly PageRequest[] {
  const asked: PageRequest[] = [];
  page.on('request', (request) => {
    if (!isForPage(request)) return;
    asked.push({ path: new URL(request.url()).pathname, atMs: performance.now() });
  });
  return asked;
}

function isForPage(request: Request): boolean {
  return request.isNavigationRequest() || 'rsc' in request.headers();
}
