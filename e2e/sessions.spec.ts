import type { APIRequestContext } from 'playwright/test';
import { applicationEnv } from '#dev/application-env.ts';
import { freePort } from '#dev/postgres.ts';
import { startServerProcess } from '#dev/server-process.ts';
import type { Stack } from '#dev/stack.ts';
import { rows } from './database.ts';
import { expect, test } from './fixtures.ts';
import { ADMINISTRATOR, clientWith, SESSION_COOKIE, sealSession } from './forged-session.ts';
import { ask, graphql, send, verdictOf } from './http.ts';
import { REFUSED_TO_NOBODY } from './kept-cookie.ts';

const NEXTAUTH_SECRET = 'the-secret-that-seals-the-sessions-of-this-file';
test.use({ stackOptions: { env: { NEXTAUTH_SECRET } } });

/** Signs in as a program does; the cookie is what somebody may keep. */
async function signInOver(http: APIRequestContext): Promise<string> {
  const { csrfToken } = await (await http.get('/api/auth/csrf')).json();
  const form = { csrfToken, username: 'admin', password: 'demo', json: 'true' };
  await http.post('/api/auth/callback/demo', { form });
  return sessionIn(http);
}

async function sessionIn(http: APIRequestContext): Promise<string> {
  const { cookies } = await http.storageState();
  return cookies.find(({ name }) => name === SESSION_COOKIE)?.value ?? '';
}

async function signOutOver(http: APIRequestContext): Promise<void> {
  const { csrfToken } = await (await http.get('/api/auth/csrf')).json();
  await http.post('/api/auth/signout', { form: { csrfToken, json: 'true' } });
}

/** Another process of the application, on the same database. */
async function startReplica({ databaseUrl, cronSecret }: Stack) {
  const port = await freePort();
  const awsUrl = 'http://127.0.0.1:1';
  const settings = { port, databaseUrl, awsUrl, nextauthSecret: NEXTAUTH_SECRET, cronSecret };
  const env = { ...applicationEnv(settings), MAINTENANCE_TICKER: 'false' };
  const { stop } = await startServerProcess({ port, env });
  return { baseURL: `http://localhost:${port}`, stop };
}

async function expectNobody(client: APIRequestContext): Promise<void> {
  for (const [asked, wanted] of REFUSED_TO_NOBODY) {
    expect.soft(await verdictOf(await send(client, asked)), `${asked.method} ${asked.path}`).toBe(wanted);
  }
  const session = await client.get('/api/auth/session');
  expect.soft(await session.json(), 'next-auth renews nothing').toEqual({});
  expect.soft(await sessionIn(client), 'and gives no other cookie').toBe('');
}

test('a cookie kept from before signing out is worth nothing afterwards, on every surface and replica', async ({
  playwright,
  stack,
}) => {
  const replica = await startReplica(stack);
  try {
    const person = await playwright.request.newContext({ baseURL: stack.baseURL });
    const first = await signInOver(person);
    // What a page's heartbeat was given in the meantime is the same session.
    await person.get('/api/auth/session');
    const renewed = await sessionIn(person);
    expect(renewed).not.toBe(first);
    const kept = [];
    for (const [baseURL, session] of [
      [stack.baseURL, first],
      [stack.baseURL, renewed],
      [replica.baseURL, first],
    ] as const) {
      const client = await clientWith(playwright.request, baseURL, session);
      expect(await verdictOf(await send(client, ask('GET /admin/settings')))).toBe('200');
      kept.push(client);
    }

    await signOutOver(person);
    const [, , elsewhere] = kept;
    await expect
      .poll(async () => elsewhere && verdictOf(await send(elsewhere, ask('GET /datasets'))))
      .toBe('307 /signin');
    for (const client of kept) {
      await expectNobody(client);
      await client.dispose();
    }
    await person.dispose();
  } finally {
    await replica.stop();
  }
});

test('signing out in the browser ends the session, not only its cookie', async ({
  playwright,
  signIn,
  stack,
}) => {
  const page = await signIn('admin');
  const session = await sealSession(NEXTAUTH_SECRET);
  const cookie = { name: SESSION_COOKIE, value: session, url: stack.baseURL };
  await page.context().addCookies([cookie]);
  await page.goto('/datasets');
  await page.getByRole('button', { name: 'Account of admin' }).click();
  await page.getByRole('menuitem', { name: 'Sign out' }).click();
  await expect(page).toHaveURL(/signin/);
  const client = await clientWith(playwright.request, stack.baseURL, session);
  await expectNobody(client);
  await client.dispose();
  await page.context().addCookies([cookie]);
  await page.goto('/datasets');
  await expect(page).toHaveURL(/signin/);
});

for (const stray of [
  `${SESSION_COOKIE}.9=x`,
  `${SESSION_COOKIE}.0=x`,
  `${SESSION_COOKIE}-of-a-neighbour=x`,
]) {
  test(`signing out ends the session also where the cookie ${stray} comes with it`, async ({
    playwright,
    stack,
  }) => {
    const person = await playwright.request.newContext({ baseURL: stack.baseURL });
    const session = await signInOver(person);
    const { csrfToken } = await (await person.get('/api/auth/csrf')).json();
    const { cookies } = await person.storageState();
    const cookie = [stray, ...cookies.map(({ name, value }) => `${name}=${value}`)].join('; ');
    const withBoth = { redirect: 'manual', headers: { cookie } } as const;
    const shown = await fetch(`${stack.baseURL}/api/auth/session`, withBoth);
    expect(await shown.json()).toMatchObject({ user: { name: 'admin' }, administrator: true });
    const body = new URLSearchParams({ csrfToken, json: 'true' });
    await fetch(`${stack.baseURL}/api/auth/signout`, { ...withBoth, method: 'POST', body });
    const kept = await clientWith(playwright.request, stack.baseURL, session);
    await expectNobody(kept);
    await kept.dispose();
    await person.dispose();
  });
}

test('a process that is stopped writes the sign-outs that it could not write before', async ({
  playwright,
  stack,
}) => {
  const replica = await startReplica(stack);
  const person = await playwright.request.newContext({ baseURL: replica.baseURL });
  const session = await signInOver(person);
  await rows(stack.databaseUrl, 'alter table revoked_sessions rename to revoked_sessions_away');
  await signOutOver(person).finally(() =>
    rows(stack.databaseUrl, 'alter table revoked_sessions_away rename to revoked_sessions'),
  );
  await replica.stop();
  const elsewhere = await clientWith(playwright.request, stack.baseURL, session);
  await expect.poll(async () => verdictOf(await send(elsewhere, ask('GET /datasets')))).toBe('307 /signin');
  await elsewhere.dispose();
  await person.dispose();
});

test('an expired session is not renewed, not even within the seconds of grace of next-auth', async ({
  playwright,
  stack,
}) => {
  const session = await sealSession(NEXTAUTH_SECRET, { ageLeftSeconds: -3 });
  const client = await clientWith(playwright.request, stack.baseURL, session);
  await expectNobody(client);
  await client.dispose();
});

test('who was signed out can sign in again', async ({ playwright, stack }) => {
  const person = await playwright.request.newContext({ baseURL: stack.baseURL });
  await signInOver(person);
  await signOutOver(person);
  await signInOver(person);
  expect(await verdictOf(await send(person, ask('GET /admin/settings')))).toBe('200');
  await person.dispose();
});

test('a demotion that this process knows of holds for a cookie from before it, at once', async ({
  playwright,
  stack,
}) => {
  const token = { ...ADMINISTRATOR, sub: 'user', name: 'user', sid: crypto.randomUUID() };
  const session = await sealSession(NEXTAUTH_SECRET, { token, checkedSecondsAgo: 61 });
  const kept = await clientWith(playwright.request, stack.baseURL, session);
  expect(await verdictOf(await send(kept, ask('GET /admin/settings')))).toBe('200');
  // The heartbeat of a page that is open in another browser.
  const other = await clientWith(playwright.request, stack.baseURL, session);
  expect(await (await other.get('/api/auth/session')).json()).toMatchObject({ administrator: false });
  expect(await verdictOf(await send(kept, ask('GET /admin/settings')))).toBe('307 /api/session/recheck');
  const start = graphql('mutation { startMaintenanceWindow(mode: "READ-ONLY") }');
  expect(await verdictOf(await send(kept, start))).toBe('200 graphql NOT_ADMINISTRATOR');
  await kept.dispose();
  await other.dispose();
});

test('what links fetch beforehand leaves an unconfirmed administrator the way to be confirmed', async ({
  playwright,
  stack,
}) => {
  const token = { ...ADMINISTRATOR, sid: crypto.randomUUID() };
  const session = await sealSession(NEXTAUTH_SECRET, { token, checkedSecondsAgo: 400 });
  // It keeps no cookies that it is given.
  const client = await clientWith(playwright.request, stack.baseURL, session);
  for (let link = 0; link < 30; link += 1) {
    const headers = { rsc: '1', 'next-router-prefetch': '1', cookie: `${SESSION_COOKIE}=${session}` };
    expect((await fetch(`${stack.baseURL}/datasets`, { headers })).status).toBe(204);
  }
  expect(await verdictOf(await send(client, ask('GET /admin/settings')))).toBe('307 /api/session/recheck');
  await client.dispose();
});
