import { type NextRequest, NextResponse } from 'next/server';
import { decide } from '#lib/domain/gate.ts';
import { gateRefusal } from '#lib/domain/gate-words.ts';
import { isAdministrator } from '#lib/domain/principal.ts';
import { classifyRequest, type Surface } from '#lib/domain/request.ts';
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
  if (surface.access === 'open' || surface.route === 'graphql') return NextResponse.next();

  const principal = await principalOf(request);
  if (principal.kind !== 'user') return askToSignIn(request, surface);

  const decision = decide(gateState(), principal, surface.access);
  logDecision(decision, principal, { method: request.method, path });
  if (decision.allow) {
    return isForAdministrators(request, surface) && !isAdministrator(principal)
      ? forbidden(request)
      : NextResponse.next();
  }
  const refusal = gateRefusal(decision.code);
  if (surface.api) return problemResponse(refusal);
  // What may be a server action is answered here and never rewritten to a page, which might run it.
  if (!isLookedAt(request)) return refusedPage(refusal);
  return inPlaceOf(request, MAINTENANCE_PAGE, { status: 503, headers: MAINTENANCE_HEADERS });
}

function askToSignIn(request: NextRequest, { api }: Surface): Response {
  if (api || !isLookedAt(request)) {
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

/** A person looks at a page; anything else might change something. */
function isLookedAt({ method }: NextRequest): boolean {
  return method === 'GET' || method === 'HEAD';
}

/** Every server action is a command of the administrators' console, whatever page it is posted to. */
function isForAdministrators({ headers }: NextRequest, { route }: Surface): boolean {
  return route === 'administrators-page' || headers.has('next-action');
}

/** Decided here as well as in the page, because a page that streams has sent its status already. */
function forbidden(request: NextRequest): Response {
  if (!isLookedAt(request)) {
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
