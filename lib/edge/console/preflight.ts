import type { NextRequest } from 'next/server';
import { application } from '#lib/compose.ts';
import type { Principal } from '#lib/domain/principal.ts';
import { LONGEST_EXPECTED_MINUTES } from '#lib/domain/window/planned-end.ts';
import { problemResponse } from '#lib/edge/gate/problem-response.ts';

/**
 * What a window of `minutes` would do that starts now, as JSON. 401, 403, 404 (module off) for others, 400 for a
 * number of minutes that no window can last.
 */
export async function answerPreflight(request: NextRequest, principal: Principal): Promise<Response> {
  const minutes = Number(request.nextUrl.searchParams.get('minutes'));
  if (!(minutes > 0 && minutes <= LONGEST_EXPECTED_MINUTES)) {
    return problemResponse({ code: 'bad-input', message: 'Say in `minutes` how long it shall take.' });
  }
  const endsAt = new Date(application().snapshot.now().getTime() + minutes * 60_000);
  const preflight = await application().maintenance.readPreflight(principal, { startsAt: null, endsAt });
  if (!preflight.ok) return problemResponse(preflight.refusal);
  return Response.json(preflight.value, { headers: { 'Cache-Control': 'no-store' } });
}
