import type { APIRequestContext } from 'playwright/test';
import { expect, test } from './fixtures.ts';
import { ADMINISTRATOR, clientWith, SESSION_COOKIE, sealSession } from './forged-session.ts';
import { ask, graphql, send, verdictOf } from './http.ts';
import { startWindow } from './window.ts';

const NEXTAUTH_SECRET = 'the-secret-that-seals-the-sessions-of-this-file';
test.use({ stackOptions: { env: { NEXTAUTH_SECRET } } });

/** The session says administrator; the account is one of users by now. */
const DEMOTED = { ...ADMINISTRATOR, sub: 'user', name: 'user' };
const START = 'mutation { startMaintenanceWindow(mode: "READ-ONLY") }';
const seal = (checkedSecondsAgo: number, token = ADMINISTRATOR) =>
  sealSession(NEXTAUTH_SECRET, { token, checkedSecondsAgo });

const answer = async (client: APIRequestContext, line: string) => verdictOf(await send(client, ask(line)));

test('a demoted administrator loses the bypass at the first check, which opening a page brings about', async ({
  as,
  browser,
  stack,
}) => {
  await startWindow(await as('admin'), 'NO-ACCESS');
  const context = await browser.newContext({ baseURL: stack.baseURL });
  const value = await seal(61, DEMOTED);
  await context.addCookies([{ name: SESSION_COOKIE, value, url: stack.baseURL }]);
  const page = await context.newPage();
  // Not five minutes old yet: let in once more, and asked about as soon as the page is there.
  await page.goto('/datasets');
  await expect(page.getByText('We are doing maintenance and will be back soon.')).toBeVisible();
  expect(await answer(context.request, 'GET /datasets')).toBe('503 page');
  expect(await answer(context.request, 'POST /api/no-such')).toBe('503 problem MAINTENANCE_NO_ACCESS');
  await context.close();
});

test('a demoted administrator who never opens a page loses the bypass within five minutes', async ({
  as,
  playwright,
  stack,
}) => {
  await startWindow(await as('admin'), 'NO-ACCESS');
  for (const [age, page, api] of [
    [280, '200', '404 problem NOT_FOUND'],
    [300, '307 /api/session/recheck', '503 problem MAINTENANCE_NO_ACCESS'],
  ] as const) {
    const client = await clientWith(playwright.request, stack.baseURL, await seal(age, DEMOTED));
    expect(await answer(client, 'GET /datasets'), `after ${age} s`).toBe(page);
    expect(await answer(client, 'GET /api/no-such'), `after ${age} s`).toBe(api);
    await client.dispose();
  }
});

test('programs and actions of an unconfirmed administrator are a user’s, and are told to load the page again', async ({
  playwright,
  stack,
}) => {
  const client = await clientWith(playwright.request, stack.baseURL, await seal(400));
  for (const [asked, wanted] of [
    [graphql(START), '200 graphql NOT_ADMINISTRATOR'],
    [ask('POST /admin/settings', { 'next-action': '0'.repeat(42) }), '403 problem NOT_ADMINISTRATOR'],
  ] as const) {
    const refused = await send(client, asked);
    expect(await verdictOf(refused)).toBe(wanted);
    expect(await refused.text()).toContain('Load the page again');
  }
  await client.dispose();
});

test('an administrator whose last check is old gets the page after one look at the provider', async ({
  browser,
  stack,
}) => {
  const context = await browser.newContext({ baseURL: stack.baseURL });
  const age = async (seconds: number) =>
    context.addCookies([{ name: SESSION_COOKIE, value: await seal(seconds), url: stack.baseURL }]);
  const page = await context.newPage();
  await age(400);
  const shown = await page.goto('/admin/settings?tab=history&term=a%26b');
  expect(shown?.status()).toBe(200);
  expect(page.url()).toBe(`${stack.baseURL}/admin/settings?tab=history&term=a%26b`);
  const ways = [];
  for (let hop = shown?.request() ?? null; hop; hop = hop.redirectedFrom())
    ways.push(new URL(hop.url()).pathname);
  expect(ways).toEqual(['/admin/settings', '/api/session/recheck', '/admin/settings']);
  expect((await page.reload())?.request().redirectedFrom()).toBeNull();

  // The same on the way from page to page within the application.
  // The cookie that the page's heartbeat brings must not come after the old one.
  await Promise.all([page.waitForResponse('**/api/auth/session'), page.goto('/datasets')]);
  await age(400);
  await page.getByRole('navigation').getByRole('link', { name: 'Admin settings' }).first().click();
  await expect(page.getByRole('heading', { name: 'Admin settings' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Start maintenance' })).toBeVisible();
  await context.close();
});

test('a client that keeps no cookies is shown the page as a user in the end, not sent round for ever', async ({
  stack,
}) => {
  const cookie = `${SESSION_COOKIE}=${await seal(400)}`;
  const ways = [];
  for (let next = '/datasets'; ways.length < 50; ) {
    const shown = await fetch(new URL(next, stack.baseURL), { redirect: 'manual', headers: { cookie } });
    ways.push(shown.status);
    await shown.body?.cancel();
    if (shown.status !== 307) break;
    next = shown.headers.get('location') ?? '';
  }
  expect(ways.at(-1)).toBe(200);
  expect(ways.length).toBeLessThanOrEqual(21);
});

test('the way round leads back to pages of this site only, for anybody', async ({ playwright, stack }) => {
  const nobody = await playwright.request.newContext({ baseURL: stack.baseURL });
  for (const [wanted, location] of [
    ['/datasets?page=2', '/datasets?page=2'],
    ['https://evil.example/', '/'],
    ['//evil.example', '/'],
    ['/\\evil.example', '/'],
    ['/api/auth/signout', '/'],
  ] as const) {
    const way = `/api/session/recheck?callbackUrl=${encodeURIComponent(wanted)}`;
    const led = await send(nobody, ask(`GET ${way}`));
    expect.soft(led.status(), wanted).toBe(307);
    expect.soft(led.headers().location, wanted).toBe(location);
  }
  await nobody.dispose();
});
