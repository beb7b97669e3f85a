import { type NextRequest, NextResponse } from 'next/server';
import { application } from '#lib/compose.ts';
import { decide } from '#lib/domain/gate/gate.ts';
import { classifyRequest, type Surface } from '#lib/domain/gate/request.ts';
import { toldTo } from '#lib/domain/gate/told-to.ts';
import { isAdministrator, type Principal } from '#lib/domain/principal.ts';
import { principalOf } from '#lib/edge/session/principal.ts';
import { sendToRecheck } from '#lib/edge/session/send-to-recheck.ts';
import { gateState } from './gate-state.ts';
import { logDecision } from './log-decision.ts';
import { NOT_SIGNED_IN } from './not-signed-in.ts';
import { problemResponse, refusalHeaders } from './problem-response.ts';
import { refusedByGate } from './refused-by-gate.ts';
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
  application().presence.seen(principal);
  if (principal.unconfirmed && !surface.api) {
    const away = sendToRecheck(request, principal);
    if (away) return away;
  }

  const decision = decide(gateState(), principal, surface.access);
  logDecision(decision, principal, { method: request.method, path });
  if (decision.allow) {
    return isForAdministrators(request, surface) && !isAdministrator(principal)
      ? forbidden(request, principal)
      : NextResponse.next();
  }
  const refusal = toldTo(principal, refusedByGate(decision.code));
  if (surface.api) return problemResponse(refusal);
  // What may be a server action is answered here and never rewritten to a page, which might run it.
  if (!isLookedAt(request)) return refusedPage(refusal, request.headers.get('accept-language'));
  return inPlaceOf(request, MAINTENANCE_PAGE, { status: 503, headers: refusalHeaders(refusal) });
}

function askToSignIn(request: NextRequest, { api }: Surface): Response {
  if (api || !isLookedAt(request)) {
    return problemResponse(NOT_SIGNED_IN);
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
function forbidden(request: NextRequest, principal: Principal): Response {
  if (!isLookedAt(request)) {
    const message = 'Only administrators may do this. Nothing was changed.';
    return problemResponse(toldTo(principal, { code: 'not-administrator', message }));
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
