import { refusalCodeOf } from '#lib/domain/gate/wire-code.ts';
import type { Outcome } from '#lib/domain/refusal.ts';
import { done, refuse } from '#lib/domain/refusal.ts';
import { currentPrincipal } from '#lib/edge/session/current-principal.ts';
import { GRAPHQL_PATH } from '#lib/graphql/server.ts';
import { answerGraphql } from './graphql-server.ts';

type Answer<Data> = {
  readonly data?: Data | null;
  readonly errors?: readonly {
    readonly message: string;
    readonly extensions?: Readonly<Record<string, unknown>>;
  }[];
};

/**
 * Runs a query for a server component through the same server, gate and limits as a query over HTTP,
 * without leaving the process. Answers the data or the refusal; throws when something broke.
 */
export async function queryGraphql<Data>(
  document: string,
  variables: Readonly<Record<string, unknown>> = {},
): Promise<Outcome<Data>> {
  const request = new Request(`http://internal${GRAPHQL_PATH}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/graphql-response+json' },
    body: JSON.stringify({ query: document, variables }),
  });
  const response = await answerGraphql(request, await currentPrincipal(), crypto.randomUUID());
  const answer = (await response.json()) as Answer<Data>;
  const error = answer.errors?.[0];
  if (!error && answer.data) return done(answer.data);
  const code = refusalCodeOf(error?.extensions?.code);
  if (error && code) return refuse(code, error.message);
  throw new Error(`A page's query failed: ${error?.message ?? `status ${response.status}`}`);
}
