import type { APIRequestContext, APIResponse } from 'playwright/test';
import type { Stack } from '#dev/stack.ts';
import { expectDiscreet } from './discretion.ts';
import { expect, test } from './fixtures.ts';
import { type Ask, ask, graphql, send, verdictOf } from './http.ts';
import type { Mode } from './maintenance.ts';
import { endWindow, startWindow, wholeTick } from './window.ts';

const READ = '{ listDatasets { count } }';
const OPEN_READ = '{ getGroupsForUser getMaintenanceWindowStatus { status } }';
const WRITE = 'mutation { deleteEnvironment(environmentUri: "no-such") }';
const byGet = (query: string) => ask(`GET /api/graphql?query=${encodeURIComponent(query)}`);
const plain = { accept: 'application/json' };
const cron = (line: string, secret: string) => ask(line, { authorization: `Bearer ${secret}` });

const SIGN_IN = '307 /signin';
const NOBODY = '401 problem NOT_SIGNED_IN';
const SHUT_READ_ONLY = '503 problem MAINTENANCE_READ_ONLY';
const SHUT_NO_ACCESS = '503 problem MAINTENANCE_NO_ACCESS';
const GRAPHQL_NOBODY = '401 graphql NOT_SIGNED_IN';
const GRAPHQL_READ_ONLY = '503 graphql MAINTENANCE_READ_ONLY';
const GRAPHQL_NO_ACCESS = '503 graphql MAINTENANCE_NO_ACCESS';

/** Nobody and administrators are answered the same in every state; a user by the state. */
type Row = [Ask, nobody: string, administrator: string, open: string, readOnly: string, noAccess: string];
const same = (asked: Ask, answer: string): Row => [asked, answer, answer, answer, answer, answer];

const tableFor = ({ cronSecret }: Stack): readonly Row[] => [
  [ask('GET /datasets'), SIGN_IN, '200', '200', '200', '503 page'],
  [ask('HEAD /datasets'), SIGN_IN, '200', '200', '200', '503 page'],
  [ask('POST /datasets'), NOBODY, '200', '200', '503 page', '503 page'],
  [ask('PUT /datasets'), NOBODY, '200', '200', '503 page', '503 page'],
  [ask('PATCH /datasets'), NOBODY, '200', '200', '503 page', '503 page'],
  [ask('DELETE /datasets'), NOBODY, '200', '200', '503 page', '503 page'],
  [ask('PROPFIND /datasets'), NOBODY, '200', '200', '503 page', '503 page'],
  [ask('GET /no-such-page'), SIGN_IN, '404 page', '404 page', '404 page', '503 page'],
  [ask('GET /admin/settings'), SIGN_IN, '200', '403 page', '403 page', '503 page'],
  [ask('POST /admin/settings'), NOBODY, '200', '403 problem NOT_ADMINISTRATOR', '503 page', '503 page'],
  [
    ask('GET /api/no-such'),
    NOBODY,
    '404 problem NOT_FOUND',
    '404 problem NOT_FOUND',
    '404 problem NOT_FOUND',
    SHUT_NO_ACCESS,
  ],
  [ask('HEAD /api/no-such'), '401 problem', '404 problem', '404 problem', '404 problem', '503 problem'],
  [
    ask('POST /api/no-such'),
    NOBODY,
    '404 problem NOT_FOUND',
    '404 problem NOT_FOUND',
    SHUT_READ_ONLY,
    SHUT_NO_ACCESS,
  ],
  [
    ask('PATCH /api/no-such'),
    NOBODY,
    '404 problem NOT_FOUND',
    '404 problem NOT_FOUND',
    SHUT_READ_ONLY,
    SHUT_NO_ACCESS,
  ],
  [
    ask('DELETE /api/no-such'),
    NOBODY,
    '404 problem NOT_FOUND',
    '404 problem NOT_FOUND',
    SHUT_READ_ONLY,
    SHUT_NO_ACCESS,
  ],

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
  same(ask('PUT /api/graphql'), '405'),
  same(ask('DELETE /api/graphql'), '405'),

  [ask('GET /api/maintenance'), NOBODY, '200', '200', '200', '200'],
  same(ask('POST /api/maintenance'), '405'),
  same(ask('GET /api/health/live'), '200'),
  same(ask('GET /api/health/ready'), '200'),
  same(ask('GET /api/cron/maintenance'), '401 problem NOT_SIGNED_IN'),
  same(ask('POST /api/cron/maintenance'), '401 problem NOT_SIGNED_IN'),
  same(cron('GET /api/cron/maintenance', 'a-secret-that-is-not-the-one'), '401 problem NOT_SIGNED_IN'),
  same(cron('POST /api/cron/maintenance', `${cronSecret}x`), '401 problem NOT_SIGNED_IN'),
  same(cron('GET /api/cron/maintenance', cronSecret), '200'),
  same(cron('POST /api/cron/maintenance', cronSecret), '200'),
  same(ask('GET /api/auth/session'), '200'),
  same(ask('GET /api/auth/csrf'), '200'),
  same(ask('GET /api/auth/providers'), '200'),
  same(ask('POST /api/auth/signout'), '302 /api/auth/signout'),
  [ask('GET /signin'), '200', '307 /', '307 /', '307 /', '307 /'],
  same(ask('GET /icon.svg'), '200'),
];

const STATES = { INACTIVE: 3, 'READ-ONLY': 4, 'NO-ACCESS': 5 } as const;

for (const state of ['INACTIVE', 'READ-ONLY', 'NO-ACCESS'] as const) {
  test(`in ${state} every surface answers nobody, users and administrators as the table says`, async ({
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
    for (const row of [...tableFor(stack), same(await staticFile(nobody), '200')]) {
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

function titleOf({ method, path, headers, body }: Ask): string {
  return [method, decodeURIComponent(path), JSON.stringify(headers), body && JSON.stringify(body)].join(' ');
}

/** A script or style of the build, as the sign-in page names it. */
async function staticFile(client: APIRequestContext): Promise<Ask> {
  const page = await (await client.get('/signin')).text();
  return ask(`GET ${/\/_next\/static\/[^"\\]+\.css/.exec(page)?.[0]}`);
}

/** Whatever its form, a refusal says when to come back, is kept by no cache, and that nothing was done. */
async function expectRefusalByTheBook(answer: APIResponse, about: string): Promise<void> {
  const verdict = await verdictOf(answer);
  if (answer.status() !== 503 && !verdict.includes('MAINTENANCE_')) return;
  expect.soft(answer.headers(), about).toMatchObject({ 'retry-after': '60', 'cache-control': 'no-store' });
  const text = await answer.text();
  if (text === '') return;
  if (verdict.includes('problem')) {
    expect.soft(JSON.parse(text), about).toEqual({
      type: 'about:blank',
      title: 'Maintenance',
      status: 503,
      detail: expect.stringContaining('not processed'),
      code: expect.stringMatching(/^MAINTENANCE_/),
      processed: false,
    });
  } else if (verdict.includes('MAINTENANCE_')) {
    expect.soft(JSON.parse(text), about).toEqual({
      errors: [
        {
          message: expect.stringContaining('not processed'),
          extensions: { code: expect.stringMatching(/^MAINTENANCE_/), processed: false },
        },
      ],
    });
  } else {
    expect.soft(text, about).toMatch(/not processed|Nothing was saved|We are doing maintenance/);
  }
}

/** What is said to one person is not told to the next; files of the build, and what has no body, may be kept. */
function expectKeptByNoCache(answer: APIResponse, about: string): void {
  const { pathname } = new URL(answer.url());
  const type = answer.headers()['content-type'] ?? '';
  if (pathname.startsWith('/_next/static/') || pathname.startsWith('/api/auth/')) return;
  if (!/html|json/.test(type)) return;
  expect.soft(answer.headers()['cache-control'], about).toMatch(/no-store/);
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
      answers.push(`${answer.status()} ${await answer.text()}`);
    }
    expect(new Set(answers).size, answers.join('\n')).toBe(1);
  });
}

test('the gate stays shut as draining turns to ACTIVE, and opens with the end, not with the releases', async ({
  as,
  aws,
  stack,
}) => {
  const administrator = await as('admin');
  const user = await as('user');
  const verdict = async () => verdictOf(await send(user.http, graphql(WRITE)));

  await startWindow(administrator, 'READ-ONLY');
  expect(await verdict()).toBe(GRAPHQL_READ_ONLY);
  await wholeTick(stack);
  await aws.advance(120);
  await expect.poll(async () => (await wholeTick(stack)).status).toBe('ACTIVE');
  expect(await verdict()).toBe(GRAPHQL_READ_ONLY);

  await aws.addFaults({ operation: 'EnableRule', kind: 'access-denied' });
  await endWindow(administrator);
  expect(await verdict()).toBe('200 graphql NOT_FOUND');
  expect((await wholeTick(stack)).heldSchedules).not.toEqual([]);
  expect(await verdict()).toBe('200 graphql NOT_FOUND');
  await aws.clearFaults();
});

test("in NO-ACCESS a page's own requests, for data or for an action, show and do nothing", async ({ as }) => {
  const user = await as('user');
  const administrator = await as('admin');
  const { listDatasets } = await user.ask<{ listDatasets: { nodes: { label: string }[] } }>(
    '{ listDatasets { nodes { label } } }',
  );
  const label = listDatasets.nodes[0]?.label ?? '';
  expect(await (await user.http.get('/datasets')).text()).toContain(label);

  await startWindow(administrator, 'NO-ACCESS');
  for (const asked of [
    ask('GET /datasets?_rsc=1', { rsc: '1' }),
    ask('GET /datasets', { rsc: '1', 'next-router-prefetch': '1' }),
    ask('GET /datasets', { 'next-router-state-tree': '%5B%22%22%5D' }),
    ask('POST /datasets', { 'next-action': '0'.repeat(42) }),
    ask('GET /maintenance'),
    ask('GET /_next/data/build/datasets.json'),
    ask('GET /_next/image?url=/icon.svg&w=64&q=75'),
  ]) {
    const answer = await send(user.http, asked);
    expect.soft(answer.ok(), titleOf(asked)).toBe(false);
    expect.soft(await answer.text(), titleOf(asked)).not.toContain(label);
  }
});
