import { expectDiscreet } from './discretion.ts';
import { expect, test } from './fixtures.ts';
import { type Ask, ask, graphql, send, titleOf, verdictOf } from './http.ts';
import type { Mode } from './maintenance.ts';
import { expectKeptByNoCache, expectRefusalByTheBook } from './refusal-by-the-book.ts';
import { startWindow } from './window.ts';

const READ = '{ listDatasets { count } }';
const OPEN_READ = '{ getGroupsForUser getMaintenanceWindowStatus { status } }';
const WRITE = 'mutation { deleteEnvironment(environmentUri: "no-such") }';
const byGet = (query: string) => ask(`GET /api/graphql?query=${encodeURIComponent(query)}`);
const plain = { accept: 'application/json' };

const GRAPHQL_NOBODY = '401 graphql NOT_SIGNED_IN';
const GRAPHQL_READ_ONLY = '503 graphql MAINTENANCE_READ_ONLY';
const GRAPHQL_NO_ACCESS = '503 graphql MAINTENANCE_NO_ACCESS';

/** Nobody and administrators are answered the same in every state; a user by the state. */
type Row = [Ask, nobody: string, administrator: string, open: string, readOnly: string, noAccess: string];

const TABLE: readonly Row[] = [
  [graphql(READ), GRAPHQL_NOBODY, '200', '200', '200', GRAPHQL_NO_ACCESS],
  [graphql(READ, plain), '200 json NOT_SIGNED_IN', '200', '200', '200', '200 json MAINTENANCE_NO_ACCESS'],
  [graphql(OPEN_READ), GRAPHQL_NOBODY, '200', '200', '200', '200'],
  [
    graphql(WRITE),
    GRAPHQL_NOBODY,
    '200 graphql NOT_FOUND',
    '200 graphql NOT_FOUND',
    GRAPHQL_READ_ONLY,
    GRAPHQL_NO_ACCESS,
  ],
  [
    graphql(WRITE, plain),
    '200 json NOT_SIGNED_IN',
    '200 json NOT_FOUND',
    '200 json NOT_FOUND',
    '200 json MAINTENANCE_READ_ONLY',
    '200 json MAINTENANCE_NO_ACCESS',
  ],
  [byGet(READ), '200 json NOT_SIGNED_IN', '200', '200', '200', '200 json MAINTENANCE_NO_ACCESS'],
  [byGet(OPEN_READ), '200 json NOT_SIGNED_IN', '200', '200', '200', '200'],
  [
    byGet(WRITE),
    '200 json NOT_SIGNED_IN',
    '405 json BAD_REQUEST',
    '405 json BAD_REQUEST',
    '200 json MAINTENANCE_READ_ONLY',
    '200 json MAINTENANCE_NO_ACCESS',
  ],
];

const STATES = { INACTIVE: 3, 'READ-ONLY': 4, 'NO-ACCESS': 5 } as const;

for (const state of ['INACTIVE', 'READ-ONLY', 'NO-ACCESS'] as const) {
  test(`in ${state} GraphQL answers nobody, users and administrators as the table says`, async ({
    as,
    playwright,
    stack,
  }) => {
    const administrator = await as('admin');
    const user = await as('user');
    const nobody = await playwright.request.newContext({ baseURL: stack.baseURL });
    if (state !== 'INACTIVE') await startWindow(administrator, state);

    const found: Record<string, string[]> = {};
    const wanted: Record<string, string[]> = {};
    for (const row of TABLE) {
      const answers = await Promise.all(
        [nobody, administrator.http, user.http].map((client) => send(client, row[0])),
      );
      const title = titleOf(row[0]);
      found[title] = await Promise.all(answers.map(verdictOf));
      wanted[title] = [row[1], row[2], row[STATES[state]]];
      for (const answer of answers) {
        await expectRefusalByTheBook(answer, title);
        expectKeptByNoCache(answer, title);
        expectDiscreet(await answer.text(), title);
      }
    }
    expect(found).toEqual(wanted);
    await nobody.dispose();
  });
}

const DOCUMENTS: readonly [document: string, operationName: string | undefined, noAccess: string][] = [
  ['{ getGroupsForUser }', undefined, '200'],
  ['{ getMaintenanceWindowStatus { status mode } __typename }', undefined, '200'],
  ['query listDatasets { mine: getGroupsForUser }', undefined, '200'],
  ['{ ...open } fragment open on Query { getGroupsForUser }', undefined, '200'],
  ['query getGroupsForUser { listDatasets { count } }', undefined, GRAPHQL_NO_ACCESS],
  ['query getGroupsForUser { listDatasets { count } }', 'getGroupsForUser', GRAPHQL_NO_ACCESS],
  ['{ getGroupsForUser: listDatasets { count } }', undefined, GRAPHQL_NO_ACCESS],
  ['{ getGroupsForUser listDatasets { count } }', undefined, GRAPHQL_NO_ACCESS],
  ['{ ...shut } fragment shut on Query { listDatasets { count } }', undefined, GRAPHQL_NO_ACCESS],
  ['{ ... on Query { listDatasets { count } } }', undefined, GRAPHQL_NO_ACCESS],
  ['{ __schema { types { name } } }', undefined, GRAPHQL_NO_ACCESS],
  ['{ getGroupsForUser @skip(if: true) listDatasets { count } }', undefined, GRAPHQL_NO_ACCESS],
  ['query a { getGroupsForUser } query b { listDatasets { count } }', 'a', '200'],
  ['query a { getGroupsForUser } query b { listDatasets { count } }', 'b', GRAPHQL_NO_ACCESS],
  ['query a { getGroupsForUser } query b { listDatasets { count } }', undefined, GRAPHQL_NO_ACCESS],
  ['query a { getGroupsForUser } query b { listDatasets { count } }', 'c', GRAPHQL_NO_ACCESS],
  ['query a { getGroupsForUser } mutation b { stopMaintenanceWindow }', 'b', GRAPHQL_NO_ACCESS],
  ['mutation getGroupsForUser { __typename }', undefined, GRAPHQL_NO_ACCESS],
  ['subscription { getGroupsForUser }', undefined, GRAPHQL_NO_ACCESS],
  ['{', undefined, GRAPHQL_NO_ACCESS],
  ['', undefined, GRAPHQL_NO_ACCESS],
];

test('in NO-ACCESS a document is judged by what it would run, never by a name the client chose', async ({
  as,
}) => {
  await startWindow(await as('admin'), 'NO-ACCESS');
  const user = await as('user');
  for (const [document, operationName, wanted] of DOCUMENTS) {
    const answer = await send(user.http, graphql(document, operationName ? { operationName } : {}));
    expect.soft(await verdictOf(answer), `${document} ${operationName}`).toBe(wanted);
    expect.soft(await answer.text(), document).not.toContain('"count"');
  }
});

const REFUSED_WRITES = [
  WRITE,
  'mutation { noSuchField }',
  'mutation { stopMaintenanceWindow }',
  'mutation {',
];

for (const mode of ['READ-ONLY', 'NO-ACCESS'] as const satisfies readonly Mode[]) {
  test(`in ${mode} a refused mutation does not tell whether the schema knows its field`, async ({ as }) => {
    await startWindow(await as('admin'), mode);
    const user = await as('user');
    const answers = [];
    for (const write of REFUSED_WRITES) {
      // Twice, because what is remembered of the first time must not take another way.
      await send(user.http, graphql(write));
      const answer = await send(user.http, graphql(write));
      // When to come back is drawn anew for each.
      answers.push(`${answer.status()} ${(await answer.text()).replace(/"retryAfterSeconds":\d+/, '')}`);
    }
    expect(new Set(answers).size, answers.join('\n')).toBe(1);
  });
}
