import type { APIRequestContext } from 'playwright/test';
import { applicationEnv } from '#dev/application-env.ts';
import { freePort } from '#dev/postgres.ts';
import { startServerProcess } from '#dev/server-process.ts';
import { expect, test } from './fixtures.ts';
import { clientWith, SESSION_COOKIE, sealSession } from './forged-session.ts';
import { ask, send, verdictOf } from './http.ts';
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
  const port = await freePort();
  const { databaseUrl, cronSecret } = stack;
  const awsUrl = 'http://127.0.0.1:1';
  const replica = await startServerProcess({
    port,
    env: {
      ...applicationEnv({ port, databaseUrl, awsUrl, nextauthSecret: NEXTAUTH_SECRET, cronSecret }),
      MAINTENANCE_TICKER: 'false',
    },
  });
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
      [`http://localhost:${port}`, first],
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
