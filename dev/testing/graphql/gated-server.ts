import type { GraphQLSchema } from 'graphql';
import type { Decision, GateState } from '#lib/domain/gate/gate.ts';
import type { Principal, User } from '#lib/domain/principal.ts';
import { inactive, pending } from '#lib/domain/testing.ts';
import type { GraphqlContext } from '#lib/graphql/context.ts';
import { createGraphQLServer } from '#lib/graphql/server.ts';
import type { Services } from '#lib/graphql/services.ts';
import { createLogger } from '#lib/log.ts';

export const URL_OF_GRAPHQL = 'http://localhost/api/graphql';

export const SOMEBODY: User = { kind: 'user', id: 'u', name: 'u', groups: ['team'], administrator: false };
export const ADMINISTRATOR: User = {
  ...SOMEBODY,
  id: 'a',
  groups: ['DAAdministrators'],
  administrator: true,
};

export const STATES = {
  INACTIVE: { window: inactive, fresh: true },
  'READ-ONLY': { window: pending, fresh: true },
  'NO-ACCESS': { window: { ...pending, mode: 'NO-ACCESS', version: 9, gateVersion: 9 }, fresh: true },
  unknown: { window: null, fresh: false },
} as const satisfies Record<string, GateState>;

export type GatedServer = {
  /** From now on the gate goes by this state. */
  become(state: GateState): void;
  ask(request: Request, principal?: Principal, more?: Partial<GraphqlContext>): Promise<Response>;
  /** A document over POST, as JSON. */
  query(query: string, principal?: Principal, more?: object): Promise<Response>;
  readonly decisions: Decision[];
  /** How many wait for a change of the state. */
  listeners(): number;
  /** The same, but nobody is told of it. */
  becomeSilently(state: GateState): void;
  /** Ends every stream, as a process does that stops. */
  close(): void;
};

/** The real GraphQL server, with the state, the schema and the services behind it in the test's hand. */
export function gatedServer(
  given: { schema?: GraphQLSchema; services?: Partial<Services> } = {},
): GatedServer {
  let state: GateState = STATES.INACTIVE;
  let closed = false;
  const listeners = new Set<() => void>();
  const decisions: Decision[] = [];
  const wake = () => {
    for (const listener of listeners) listener();
  };
  const server = createGraphQLServer({
    state: () => state,
    now: () => new Date(),
    closed: () => closed,
    onStateChange(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    onDecision: (decision) => decisions.push(decision),
    log: createLogger('silent'),
    ...(given.schema ? { schema: given.schema } : {}),
  });
  const services = (given.services ?? {}) as Services;
  const ask: GatedServer['ask'] = async (request, principal = SOMEBODY, more = {}) =>
    server.fetch(request, { principal, services, requestId: 'test', ...more });
  return {
    ask,
    decisions,
    query: (query, principal = SOMEBODY, more = {}) => ask(postJson({ query, ...more }), principal),
    listeners: () => listeners.size,
    becomeSilently(next) {
      state = next;
    },
    become(next) {
      state = next;
      wake();
    },
    close() {
      closed = true;
      wake();
    },
  };
}

export function post(body: string | Uint8Array<ArrayBuffer>, headers: Record<string, string> = {}): Request {
  const accept = 'application/graphql-response+json';
  return new Request(URL_OF_GRAPHQL, { method: 'POST', headers: { accept, ...headers }, body });
}

export function postJson(body: unknown, headers: Record<string, string> = {}): Request {
  return post(JSON.stringify(body), { 'content-type': 'application/json', ...headers });
}
