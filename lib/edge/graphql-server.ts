import { application } from '#lib/compose.ts';
import { isAdministrator, type Principal } from '#lib/domain/principal.ts';
import { gateState, windowInForce } from '#lib/edge/gate/gate-state.ts';
import { logDecision } from '#lib/edge/gate/log-decision.ts';
import { sessionRounds } from '#lib/edge/live/session-rounds.ts';
import { subscriptionsEnd } from '#lib/edge/live/subscriptions-end.ts';
import type { GraphqlContext } from '#lib/graphql/context.ts';
import { createGraphQLServer, type GraphQLServer } from '#lib/graphql/server.ts';
import type { Services } from '#lib/graphql/services.ts';
import { followWindow } from '#lib/use-cases/window/follow-window.ts';
import { readWindow } from '#lib/use-cases/window/read-window.ts';

let server: GraphQLServer | undefined;

/** The GraphQL server of this bundle; it keeps nothing but caches, so one per bundle does no harm. */
function graphqlServer(): GraphQLServer {
  server ??= createGraphQLServer({
    state: gateState,
    now: () => application().snapshot.now(),
    onStateChange: onChange,
    closed: () => subscriptionsEnd().isNow(),
    onDecision: (decision, principal, rootFields) => logDecision(decision, principal, { rootFields }),
    log: application().log,
  });
  return server;
}

/** When a subscription may not be allowed any more. */
function onChange(listener: () => void): () => void {
  const forget = [
    application().snapshot.onChange(listener),
    subscriptionsEnd().listen(listener),
    sessionRounds().listen(listener),
  ];
  return () => {
    for (const end of forget) end();
  };
}

function services(): Services {
  const { catalogue, config, env, maintenance, snapshot } = application();
  const following = {
    moduleActive: config.modules.maintenance.active || env.forcedMode !== null,
    current: windowInForce,
    onChange: snapshot.onChange,
  };
  return {
    ...catalogue,
    ...maintenance,
    readWindow: readWindowInForce,
    followWindow: (principal) => followWindow(following, principal),
  };
}

/** The stored window; where this replica is forced into maintenance what it goes by instead, as everywhere else. */
function readWindowInForce(principal: Principal): ReturnType<typeof readWindow> {
  const { env, maintenance } = application();
  const forced = env.forcedMode && windowInForce();
  if (!forced) return maintenance.readWindow(principal);
  return readWindow({ moduleActive: true, windows: { load: async () => forced } }, principal);
}

/**
 * The answer to a request over GraphQL. A user's request counts as in flight from before the gate is asked
 * until it is answered, so that a window that starts meanwhile waits for it; a subscription is answered with
 * its stream, and nobody waits for that. `principalNow` says who asks by then; left out, it is who asked.
 */
export function answerGraphql(
  request: Request,
  principal: Principal,
  requestId: string,
  principalNow: () => Promise<Principal> = async () => principal,
): Promise<Response> {
  const { presence, requests, snapshot } = application();
  presence.seen(principal);
  const context: GraphqlContext = { principal, principalNow, requestId, services: services() };
  const answer = async () => graphqlServer().fetch(request, context);
  if (isAdministrator(principal)) return answer();
  return requests.during(snapshot.current().window?.version ?? 0, answer);
}
