import { application } from '#lib/compose.ts';
import { isAdministrator, type Principal } from '#lib/domain/principal.ts';
import type { GraphqlContext } from '#lib/graphql/context.ts';
import { createGraphQLServer, type GraphQLServer } from '#lib/graphql/server.ts';
import { gateState } from './gate-state.ts';
import { logDecision } from './log-decision.ts';
import { MAINTENANCE_HEADERS } from './problem-response.ts';

let server: GraphQLServer | undefined;

/** The GraphQL server of this bundle; it keeps nothing but caches, so one per bundle does no harm. */
function graphqlServer(): GraphQLServer {
  server ??= createGraphQLServer({
    state: gateState,
    headers: MAINTENANCE_HEADERS,
    onDecision: (decision, principal, rootFields) => logDecision(decision, principal, { rootFields }),
    log: application().log,
  });
  return server;
}

/**
 * The answer to a request over GraphQL. A user's request counts as in flight from before the gate is asked
 * until it is answered, so that a window that starts meanwhile waits for it.
 */
export function answerGraphql(request: Request, principal: Principal, requestId: string): Promise<Response> {
  const { catalogue, maintenance, requests, snapshot } = application();
  const context: GraphqlContext = { principal, requestId, services: { ...catalogue, ...maintenance } };
  const answer = async () => graphqlServer().fetch(request, context);
  if (isAdministrator(principal)) return answer();
  return requests.during(snapshot.current().window?.version ?? 0, answer);
}
