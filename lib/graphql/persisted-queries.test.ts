import { createHash } from 'node:crypto';
import { ApolloClient, ApolloLink, gql, HttpLink, InMemoryCache } from '@apollo/client';
import { PersistedQueryLink } from '@apollo/client/link/persisted-queries';
import { expect, test } from 'vitest';
import { form, get, outcomeOf, READ, WRITE, watched } from '#dev/testing/graphql/encodings.ts';
import { gatedServer, postJson, STATES, URL_OF_GRAPHQL } from '#dev/testing/graphql/gated-server.ts';

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
const persisted = (sha256Hash: unknown) => ({ persistedQuery: { version: 1, sha256Hash } });

test.each(['INACTIVE', 'READ-ONLY', 'NO-ACCESS'] as const)(
  'a hash alone is not known, %s or not, and nothing runs',
  async (state) => {
    const extensions = persisted(sha256(READ));
    for (const query of [undefined, null, '']) {
      expect(await outcomeOf(postJson({ query, extensions }), state)).toBe(
        '400 PERSISTED_QUERY_NOT_SUPPORTED',
      );
    }
    const search = form({ extensions: JSON.stringify(extensions) });
    expect(await outcomeOf(get(search), state)).toBe('400 PERSISTED_QUERY_NOT_SUPPORTED');
  },
);

test('a hash beside its text changes nothing', async () => {
  const read = () => postJson({ query: READ, extensions: persisted(sha256(READ)) });
  const write = () => postJson({ query: WRITE, extensions: persisted(sha256(WRITE)) });
  expect(await outcomeOf(read())).toBe('Query.listShares');
  expect(await outcomeOf(read(), 'NO-ACCESS')).toBe('503 MAINTENANCE_NO_ACCESS');
  expect(await outcomeOf(write(), 'READ-ONLY')).toBe('503 MAINTENANCE_READ_ONLY');
});

test.each([
  ["another text's hash", persisted(sha256(READ))],
  ['no hash', { persistedQuery: { version: 1 } }],
  ['a hash that is a list', persisted([sha256(WRITE)])],
  ['null', { persistedQuery: null }],
])('a text beside %s is refused', async (_what, extensions) => {
  expect(await outcomeOf(postJson({ query: WRITE, extensions }))).toBe('400 PERSISTED_QUERY_HASH_MISMATCH');
});

test.each([
  ['by POST', false],
  ['by GET', true],
] as const)(
  'Apollo Client, which sends hashes first %s, sends the text on that answer, and is refused or answered for it',
  async (_how, useGETForHashedQueries) => {
    const server = gatedServer({ schema: watched.schema });
    const sent: string[] = [];
    const http = new HttpLink({
      uri: URL_OF_GRAPHQL,
      fetch: async (url, init) => {
        const request = new Request(url, init);
        sent.push(request.method);
        return server.ask(request);
      },
    });
    const link = ApolloLink.from([new PersistedQueryLink({ sha256, useGETForHashedQueries }), http]);
    const client = new ApolloClient({ link, cache: new InMemoryCache() });
    const { data } = await client.query({ query: gql('{ listShares { count } }') });
    expect(data).toMatchObject({ listShares: { count: 7 } });
    expect(sent).toEqual([useGETForHashedQueries ? 'GET' : 'POST', 'POST']);

    server.become(STATES['NO-ACCESS']);
    const refused = await client.query({ query: gql('{ listDatasets { count } }'), errorPolicy: 'all' });
    expect(refused.error?.message).toMatch(/closed for maintenance/);
  },
);
