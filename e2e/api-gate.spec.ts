import { expectDiscreet } from './discretion.ts';
import { expect, test } from './fixtures.ts';
import { type Ask, ask, graphql, send, titleOf, verdictOf } from './http.ts';
import { expectKeptByNoCache, expectRefusalByTheBook } from './refusal-by-the-book.ts';
import { endWindow, startWindow, wholeTick } from './window.ts';

const WRITE = 'mutation { deleteEnvironment(environmentUri: "no-such") }';
const cron = (line: string, secret: string) => ask(line, { authorization: `Bearer ${secret}` });

/** What each route answers by which method is in docs/gate-table.md; these are the forms that answers have. */
const FORMS: readonly [Ask, nobody: string, open: string, readOnly: string, noAccess: string][] = [
  [ask('GET /datasets'), '307 /signin', '200', '200', '503 page'],
  [ask('POST /datasets'), '401 problem NOT_SIGNED_IN', '200', '503 page', '503 page'],
  [ask('GET /no-such-page'), '307 /signin', '404 page', '503 page', '503 page'],
  [ask('GET /admin/settings'), '307 /signin', '403 page', '403 page', '503 page'],
  [
    ask('POST /admin/settings'),
    '401 problem NOT_SIGNED_IN',
    '403 problem NOT_ADMINISTRATOR',
    '503 page',
    '503 page',
  ],
  ...['GET', 'POST', 'DELETE'].map((method): (typeof FORMS)[number] => [
    ask(`${method} /api/no-such`),
    '401 problem NOT_SIGNED_IN',
    '404 problem NOT_FOUND',
    '503 problem MAINTENANCE_READ_ONLY',
    '503 problem MAINTENANCE_NO_ACCESS',
  ]),
  [ask('HEAD /api/no-such'), '401 problem', '404 problem', '503 problem', '503 problem'],
  [ask('GET /api/maintenance'), '401 problem NOT_SIGNED_IN', '200', '200', '200'],
  [
    ask('POST /api/auth/signout'),
    '302 /api/auth/signout',
    '302 /api/auth/signout',
    '302 /api/auth/signout',
    '302 /api/auth/signout',
  ],
];

const STATES = { INACTIVE: 2, 'READ-ONLY': 3, 'NO-ACCESS': 4 } as const;

for (const state of ['INACTIVE', 'READ-ONLY', 'NO-ACCESS'] as const) {
  test(`in ${state} every answer has its form, is kept by no cache and tells nothing of the inside`, async ({
    as,
    playwright,
    stack,
  }) => {
    const user = await as('user');
    const nobody = await playwright.request.newContext({ baseURL: stack.baseURL });
    if (state !== 'INACTIVE') await startWindow(await as('admin'), state);

    const found: Record<string, string[]> = {};
    const wanted: Record<string, string[]> = {};
    for (const row of FORMS) {
      const title = titleOf(row[0]);
      const answers = await Promise.all([nobody, user.http].map((client) => send(client, row[0])));
      found[title] = await Promise.all(answers.map(verdictOf));
      wanted[title] = [row[1], row[STATES[state]]];
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

test('a caller with almost the cron secret is told to authenticate, in every state', async ({
  as,
  playwright,
  stack,
}) => {
  const caller = await playwright.request.newContext({ baseURL: stack.baseURL });
  const ask401 = async () => {
    for (const secret of [
      'a-secret-that-is-not-the-one',
      `${stack.cronSecret}x`,
      stack.cronSecret.slice(1),
      '',
    ]) {
      for (const method of ['GET', 'POST']) {
        const answer = await send(caller, cron(`${method} /api/cron/maintenance`, secret));
        expect(await verdictOf(answer)).toBe('401 problem NOT_SIGNED_IN');
      }
    }
  };
  await ask401();
  await startWindow(await as('admin'), 'NO-ACCESS');
  await ask401();
  await caller.dispose();
});

test('the gate stays shut as draining turns to ACTIVE, and opens with the end, not with the releases', async ({
  as,
  aws,
  stack,
}) => {
  const administrator = await as('admin');
  const user = await as('user');
  const verdict = async () => verdictOf(await send(user.http, graphql(WRITE)));

  await startWindow(administrator, 'READ-ONLY');
  expect(await verdict()).toBe('503 graphql MAINTENANCE_READ_ONLY');
  await wholeTick(stack);
  await aws.advance(120);
  await expect.poll(async () => (await wholeTick(stack)).status).toBe('ACTIVE');
  expect(await verdict()).toBe('503 graphql MAINTENANCE_READ_ONLY');

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
