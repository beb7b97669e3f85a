import { application } from '#lib/compose.ts';
import type { Principal } from '#lib/domain/principal.ts';
import type { GraphqlContext } from '#lib/graphql/context.ts';
import { createGraphQLServer, type GraphQLServer } from '#lib/graphql/server.ts';
import { gateState } from './gate-state.ts';
import { logDecision } from './log-decision.ts';
import { MAINTENANCE_HEADERS } from './problem-response.ts';

let server: GraphQLServer | undefined;

/** The GraphQL server of this bundle; it keeps nothing but caches, so one per bundle does no harm. */
export function graphqlServer(): GraphQLServer {
  server ??= createGraphQLServer({
    state: gateState,
    headers: MAINTENANCE_HEADERS,
    onDecision: (decision, principal, rootFields) => logDecision(decision, principal, { rootFields }),
    log: application().log,
  });
  return server;
}

/** What resolvers are given for one request. */
export function graphqlContext(principal: Principal, requestId: string): GraphqlContext {
  const { catalogue, maintenance } = application();
  return { principal, requestId, services: { ...catalogue, ...maintenance } };
}
