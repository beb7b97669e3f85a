import { type NextRequest, NextResponse } from 'next/server';
import { decide } from '#lib/domain/gate.ts';
import { gateRefusal } from '#lib/domain/gate-words.ts';
import { isAdministrator } from '#lib/domain/principal.ts';
import { type Access, classifyRequest } from '#lib/domain/request.ts';
import { gateState } from './gate-state.ts';
import { logDecision } from './log-decision.ts';
import { principalOf } from './principal.ts';
import { MAINTENANCE_HEADERS, problemResponse } from './problem-response.ts';
import { refusedPage } from './refused-page.ts';

/** The page that stands in for every other in NO-ACCESS. */
const MAINTENANCE_PAGE = '/maintenance';
const FORBIDDEN_PAGE = '/forbidden';

/**
 * What middleware does with a request: pass it on, send it to sign-in, or refuse it. GraphQL is passed
 * on, because what it asks for shows only in its parsed body; its handler asks the same gate.
 */
export async function gateRequest(request: NextRequest): Promise<Response> {
  const path = request.nextUrl.pathname;
  const surface = classifyRequest(request.method, path);
  if (surface.kind === 'open' || surface.kind === 'graphql-endpoint') return NextResponse.next();

  const principal = await principalOf(request);
  if (principal.kind !== 'user') return askToSignIn(request, surface);

  const decision = decide(gateState(), principal, surface);
  logDecision(decision, principal, { method: request.method, path });
  if (decision.allow) {
    return isForAdministrators(request) && !isAdministrator(principal)
      ? forbidden(request)
      : NextResponse.next();
  }
  const refusal = gateRefusal(decision.code);
  if (surface.kind === 'api') return problemResponse(refusal);
  // A refused write is answered here and never rewritten to a page, which might run a server action.
  if (surface.access === 'write') return refusedPage(refusal);
  return inPlaceOf(request, MAINTENANCE_PAGE, { status: 503, headers: MAINTENANCE_HEADERS });
}

function askToSignIn(request: NextRequest, surface: { kind: 'page' | 'api'; access: Access }): Response {
  if (surface.kind === 'api' || surface.access === 'write') {
    return problemResponse({
      code: 'not-signed-in',
      message:
        'You are not signed in, or your session has expired. Sign in, then try again. Nothing was changed.',
    });
  }
  const target = new URL('/signin', request.url);
  const wanted = request.nextUrl.pathname + request.nextUrl.search;
  if (wanted !== '/') target.searchParams.set('callbackUrl', wanted);
  return NextResponse.redirect(target);
}

/** Every server action is a command of the administrators' console, whatever page it is posted to. */
function isForAdministrators({ headers, nextUrl }: NextRequest): boolean {
  const { pathname } = nextUrl;
  return pathname === '/admin' || pathname.startsWith('/admin/') || headers.has('next-action');
}

/** Decided here as well as in the page, because a page that streams has sent its status already. */
function forbidden(request: NextRequest): Response {
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    return problemResponse({
      code: 'not-administrator',
      message: 'Only administrators may do this. Nothing was changed.',
    });
  }
  return inPlaceOf(request, FORBIDDEN_PAGE, { status: 403, headers: { 'Cache-Control': 'no-store' } });
}

/**
 * Answers with another page. Where the server listens on a loopback address that is not spelled
 * localhost, Next takes a rewrite for one to another server and asks itself over HTTP; a page that
 * stands in for itself must then be passed on, or it asks itself for ever.
 */
function inPlaceOf(
  request: NextRequest,
  page: string,
  init: { readonly status: number; readonly headers: Readonly<Record<string, string>> },
): Response {
  if (request.nextUrl.pathname === page) return NextResponse.next(init);
  return NextResponse.rewrite(new URL(page, request.url), init);
}
