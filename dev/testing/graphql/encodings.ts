import { schema } from '#lib/graphql/schema.ts';
import { gatedServer, STATES, URL_OF_GRAPHQL } from './gated-server.ts';
import { instrument } from './instrumented-schema.ts';

/** The platform's schema, with a record of the root fields that ran. */
export const watched = instrument(schema);

/** What ran, or the status and the code with which a user was refused. */
export async function outcomeOf(request: Request, state: keyof typeof STATES = 'INACTIVE'): Promise<string> {
  const server = gatedServer({ schema: watched.schema });
  server.become(STATES[state]);
  const answer = await server.ask(request);
  const { errors } = await answer.json();
  const ran = watched.ran();
  const refused = errors ? [answer.status, errors[0].extensions?.code] : [];
  return [...ran, ...refused].filter(Boolean).join(' ');
}

export const READ = '{ listShares { count } }';
export const WRITE = 'mutation { deleteDataset(datasetUri: "x") }';

export const JSON_BODY = { 'content-type': 'application/json' };
export const FORM = { 'content-type': 'application/x-www-form-urlencoded' };
export const GRAPHQL = { 'content-type': 'application/graphql' };

export function form(fields: Readonly<Record<string, string>>): string {
  return `${new URLSearchParams(fields)}`;
}

export const get = (search: string) =>
  new Request(`${URL_OF_GRAPHQL}?${search}`, { headers: { accept: 'application/graphql-response+json' } });
