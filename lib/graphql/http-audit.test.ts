import { serverAudits } from 'graphql-http';
import { expect, test } from 'vitest';
import { gatedServer, URL_OF_GRAPHQL } from '#dev/testing/graphql/gated-server.ts';

const server = gatedServer();
const audits = serverAudits({
  url: URL_OF_GRAPHQL,
  fetchFn: (url: string, init?: RequestInit) => server.ask(new Request(url, init)),
});

test('the suite is there in full', () => {
  const level = (word: string) => audits.filter(({ name }) => name.startsWith(word)).length;
  expect([level('MUST'), level('SHOULD'), level('MAY')]).toEqual([13, 23, 25]);
});

/** The items of the GraphQL over HTTP specification (graphql-http's suite), those that it only MAY included. */
test.each(audits.map((audit) => [audit.id, audit.name, audit] as const))(
  '%s %s',
  async (_id, _name, audit) => {
    const result = await audit.fn();
    expect(result.status === 'ok' ? 'ok' : `${result.status}: ${result.reason}`).toBe('ok');
  },
);
