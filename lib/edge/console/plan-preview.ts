import type { NextRequest } from 'next/server';
import { application } from '#lib/compose.ts';
import type { Preflight } from '#lib/domain/plans/preflight.ts';
import type { Span } from '#lib/domain/plans/window-plan.ts';
import type { Principal } from '#lib/domain/principal.ts';
import { problemResponse } from '#lib/edge/gate/problem-response.ts';
import { timesOf } from './plan-fields.ts';

/**
 * When a plan would take place that a form describes so far, and what it would hold then; nothing is kept. 401, 403,
 * 404 (module off) for others, 400 for what is no such form; problems of fields are part of the answer.
 */
export async function answerPlanPreview(request: NextRequest, principal: Principal): Promise<Response> {
  const query = request.nextUrl.searchParams;
  const times = timesOf(Object.fromEntries(query));
  if (!times)
    return problemResponse({ code: 'bad-input', message: 'Say by `kind` whether once or recurring.' });
  const foreseen = await application().plans.foreseePlan(principal, { times, planId: query.get('id') });
  if (!foreseen.ok) return problemResponse(foreseen.refusal);
  const preflight = await preflightOf(principal, foreseen.value.spans[0] ?? null);
  return Response.json({ ...foreseen.value, preflight }, { headers: { 'Cache-Control': 'no-store' } });
}

async function preflightOf(principal: Principal, span: Span | null): Promise<Preflight | null> {
  if (!span) return null;
  const preflight = await application().maintenance.readPreflight(principal, span);
  return preflight.ok ? preflight.value : null;
}
