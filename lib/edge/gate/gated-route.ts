import type { NextRequest } from 'next/server';
import { decide } from '#lib/domain/gate/gate.ts';
import { classifyRequest } from '#lib/domain/gate/request.ts';
import { toldTo } from '#lib/domain/gate/told-to.ts';
import type { Principal } from '#lib/domain/principal.ts';
import { principalOf } from '#lib/edge/session/principal.ts';
import { gateState } from './gate-state.ts';
import { logDecision } from './log-decision.ts';
import { NOT_SIGNED_IN } from './not-signed-in.ts';
import { problemResponse } from './problem-response.ts';
import { refusedByGate } from './refused-by-gate.ts';

type Handler = (request: NextRequest, principal: Principal) => Response | Promise<Response>;

/**
 * A route handler that asks the gate for itself, by the method and path that were asked for: middleware alone is
 * no boundary (CVE-2025-29927). What is not open is refused with 401 to who is not signed in and with
 * the gate's 503; the handler runs otherwise, and is told who asks.
 */
export function gated(handler: Handler): (request: NextRequest) => Promise<Response> {
  return async (request) => {
    const { method } = request;
    const path = request.nextUrl.pathname;
    const { access } = classifyRequest(method, path);
    const principal = await principalOf(request);
    if (access !== 'open' && principal.kind !== 'user') return problemResponse(NOT_SIGNED_IN);
    const decision = decide(gateState(), principal, access);
    logDecision(decision, principal, { method, path });
    return decision.allow
      ? handler(request, principal)
      : problemResponse(toldTo(principal, refusedByGate(decision.code)));
  };
}
