import type { NextRequest } from 'next/server';
import { crossSiteRefusal, isCrossSite } from '#lib/edge/gate/cross-site.ts';
import { answerGraphql } from '#lib/edge/graphql-server.ts';
import { principalOf } from '#lib/edge/session/principal.ts';

async function handle(request: NextRequest): Promise<Response> {
  if (isCrossSite(request)) return crossSiteRefusal();
  const requestId = crypto.randomUUID();
  const principalNow = async () => principalOf(request);
  const answer = await answerGraphql(request, await principalNow(), requestId, principalNow);
  answer.headers.set('X-Request-Id', requestId);
  return answer;
}

export { handle as GET, handle as OPTIONS, handle as POST };
