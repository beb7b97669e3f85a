import { withoutMiddleware } from '#dev/without-middleware.ts';
import { rows } from './database.ts';
import { expect, test } from './fixtures.ts';
import { type Address, addresses } from './gate-table/addresses.ts';
import { ask, graphql, send, verdictOf } from './http.ts';
import type { PlatformClient } from './platform-client.ts';
import { builtActions, callAction, submitAction, writtenActions } from './server-actions.ts';
import { standing } from './standing.ts';
import { startWindow } from './window.ts';

// Middleware is no boundary (CVE-2025-29927): the same build, with one that lets everything pass.
test.use({
  stackOptions: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads what a fixture needs off the pattern.
    async ({}, use) => {
      const { root, remove } = await withoutMiddleware();
      await use({ root });
      await remove();
    },
    { scope: 'worker' },
  ],
});

/** What the browser's router sends for a page's data. */
const FORMS = [
  {},
  { rsc: '1' },
  { rsc: '1', 'next-router-prefetch': '1' },
  { rsc: '1', 'next-router-segment-prefetch': '/_tree' },
];

/** Every address that answers with a document; a stream of events has no end to wait for. */
async function documents(user: PlatformClient): Promise<Address[]> {
  return (await addresses(user)).filter(({ route }) => route !== '/api/maintenance/events');
}

/** The names of what people keep on the platform; no page of a shut platform shows any. */
async function names(databaseUrl: string): Promise<string[]> {
  const found = await rows<{ label: string }>(
    databaseUrl,
    'select label from datasets union select label from environments',
  );
  return found.map(({ label }) => label);
}

const nameIn = (text: string, all: readonly string[]) => all.find((name) => text.includes(name)) ?? null;

test('nothing stands in front: Next itself answers to a method that a route does not have', async ({
  as,
}) => {
  const user = await as('user');
  await startWindow(await as('admin'), 'NO-ACCESS');
  expect(await verdictOf(await send(user.http, ask('PUT /api/maintenance/holds')))).toBe('405');
});

test('in NO-ACCESS no page shows a user anything, and every route refuses', async ({ as, stack }) => {
  const user = await as('user');
  const all = await documents(user);
  const labels = await names(stack.databaseUrl);
  expect(nameIn(await (await user.http.get('/datasets')).text(), labels)).not.toBeNull();

  await startWindow(await as('admin'), 'NO-ACCESS');
  for (const { path } of all) {
    for (const headers of FORMS) {
      const answer = await send(user.http, { method: 'GET', path, headers });
      expect.soft(nameIn(await answer.text(), labels), `${path} ${JSON.stringify(headers)}`).toBeNull();
    }
  }
  expect(await verdictOf(await send(user.http, graphql('{ listDatasets { count } }')))).toBe(
    '503 graphql MAINTENANCE_NO_ACCESS',
  );
  expect(await verdictOf(await send(user.http, ask('GET /api/maintenance/holds')))).toBe(
    '503 problem MAINTENANCE_NO_ACCESS',
  );
});

test('nobody is shown anything either, and a user nothing of the console, with no window open', async ({
  as,
  playwright,
  stack,
}) => {
  const user = await as('user');
  const all = await documents(user);
  const labels = await names(stack.databaseUrl);
  const nobody = await playwright.request.newContext({ baseURL: stack.baseURL });
  for (const { path } of all) {
    for (const headers of FORMS) {
      const answer = await send(nobody, { method: 'GET', path, headers });
      expect.soft(nameIn(await answer.text(), labels), `${path} ${JSON.stringify(headers)}`).toBeNull();
    }
  }
  for (const headers of FORMS) {
    const answer = await send(user.http, { method: 'GET', path: '/admin/settings', headers });
    expect.soft(await answer.text(), JSON.stringify(headers)).not.toContain('Start maintenance');
  }
  await nobody.dispose();
});

/** The console; pages that know no action; a route; a file, at whose address middleware is never asked. */
const POSTED_TO = [
  '/admin/settings',
  '/',
  '/signin',
  '/no-such-page',
  '/api/auth/session',
  '/_next/static/x',
];
const START = { mode: 'NO-ACCESS', withoutSchedules: 'true', reason: '', message: '' };

test('the build has exactly the server actions that the sources show', () => {
  expect(
    builtActions()
      .map(({ name }) => name)
      .sort(),
  ).toEqual(writtenActions().sort());
});

test('no server action does anything for a user or for nobody, whatever address it is posted to', async ({
  as,
  playwright,
  stack,
}) => {
  const user = (await as('user')).http;
  const nobody = await playwright.request.newContext({ baseURL: stack.baseURL });
  const before = await standing(stack);
  for (const action of builtActions()) {
    for (const [who, client] of Object.entries({ user, nobody })) {
      for (const path of POSTED_TO) {
        const about = `${action.name} at ${path} by ${who}`;
        const called = await callAction(client, path, action, START);
        if (called.ok()) expect.soft(await called.text(), about).toContain('NEXT_HTTP_ERROR_FALLBACK;403');
        const submitted = await submitAction(client, path, action, START);
        expect.soft(submitted.ok(), `${about}, as a form`).toBe(false);
      }
    }
  }
  expect(await standing(stack)).toEqual(before);

  const start = builtActions().find(({ name }) => name.endsWith('#startMaintenance'));
  expect(start).toBeDefined();
  if (!start) return;
  const started = await callAction((await as('admin')).http, '/admin/settings', start, START);
  expect(await started.text(), 'the same call by an administrator').toContain('{"done":true}');
  expect(await standing(stack), 'the same call by an administrator').not.toEqual(before);
  await nobody.dispose();
});
