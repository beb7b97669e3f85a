import type { NextRequest } from 'next/server';
import { crossSiteRefusal, isCrossSite } from '#lib/edge/cross-site.ts';
import { graphqlContext, graphqlServer } from '#lib/edge/graphql-server.ts';
import { principalOf } from '#lib/edge/principal.ts';

async function handle(request: NextRequest): Promise<Response> {
  if (isCrossSite(request)) return crossSiteRefusal();
  const requestId = crypto.randomUUID();
  const context = graphqlContext(await principalOf(request), requestId);
  const answer = await graphqlServer().handle(request, context);
  answer.headers.set('X-Request-Id', requestId);
  return answer;
}

export { handle as GET, handle as OPTIONS, handle as POST };
