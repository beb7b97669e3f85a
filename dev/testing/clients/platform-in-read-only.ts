import { createServer } from 'node:http';
import { onTestFinished } from 'vitest';
import { decide, type GateState } from '#lib/domain/gate/gate.ts';
import { gateRefusal } from '#lib/domain/gate/gate-words.ts';
import { retryAfterSeconds } from '#lib/domain/gate/retry-after.ts';
import type { User } from '#lib/domain/principal.ts';
import { done, type Outcome, refuse } from '#lib/domain/refusal.ts';
import { pending } from '#lib/domain/testing.ts';
import { problemResponse } from '#lib/edge/gate/problem-response.ts';
import { createGraphQLServer } from '#lib/graphql/server.ts';
import type { Services } from '#lib/graphql/services.ts';
import { createLogger } from '#lib/log.ts';

const user: User = { kind: 'user', id: 'user', name: 'user', groups: ['team'], administrator: false };
const OPEN: GateState = { window: { status: 'INACTIVE', version: 8 }, fresh: true };

/** Where a part was done before maintenance began, as other services of the platform may say it. */
export const HALF_DONE = '/half-done';

export type Platform = {
  readonly url: string;
  /** Every request that came in, by its path. */
  readonly requests: string[];
  /** Every dataset that was really deleted, by its URI. */
  readonly deleted: string[];
  /** What becomes of the next deletions instead, first come first served. */
  readonly deletions: Outcome<true>[];
  endMaintenance(): void;
};

/** Our GraphQL server and our refusals over real HTTP, to a user in READ-ONLY, without a database behind. */
export async function platformInReadOnly(): Promise<Platform> {
  let state: GateState = { window: { ...pending, mode: 'READ-ONLY' }, fresh: true };
  const requests: string[] = [];
  const deleted: string[] = [];
  const deletions: Outcome<true>[] = [];
  const services = {
    async deleteDataset(_principal: User, uri: string): Promise<Outcome<true>> {
      const outcome = deletions.shift() ?? done(true);
      if (outcome.ok) deleted.push(uri);
      return outcome;
    },
  } as unknown as Services;
  const graphql = createGraphQLServer({
    now: () => new Date(),
    state: () => state,
    onStateChange: () => () => {},
    closed: () => false,
    onDecision: () => {},
    log: createLogger('silent'),
  });
  const server = createServer((request, response) => {
    requests.push(request.url ?? '');
    if (request.url === '/api/graphql') {
      return void graphql.handle(request, response, { principal: user, services, requestId: 'test' });
    }
    if (request.url === HALF_DONE) {
      response.writeHead(503, { 'content-type': 'application/problem+json' });
      return void response.end(JSON.stringify({ code: 'MAINTENANCE_READ_ONLY', processed: true }));
    }
    const decision = decide(state, user, 'write');
    const refusal = decision.allow ? null : gateRefusal(decision.code, secondsNow(state));
    const answer = refusal ? problemResponse(refusal) : Response.json({ deleted: true });
    response.writeHead(answer.status, Object.fromEntries(answer.headers));
    return void answer.text().then((body) => response.end(body));
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no port.');
  return {
    url: `http://127.0.0.1:${address.port}`,
    requests,
    deleted,
    deletions,
    endMaintenance() {
      state = OPEN;
    },
  };
}

/** As the fence refuses a write when a window has started meanwhile. */
export const FENCED: Outcome<true> = {
  ok: false,
  refusal: gateRefusal('maintenance-read-only', retryAfterSeconds(pending, new Date(), 0)),
};

export const NOT_YOURS: Outcome<true> = refuse('not-allowed', 'It belongs to another team.');

function secondsNow({ window }: GateState): number {
  return retryAfterSeconds(window, new Date(), Math.random());
}
