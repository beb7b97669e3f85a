import type { Browser, BrowserContext, Page } from 'playwright/test';
import { clientWith } from './forged-session.ts';
import { ask, send, verdictOf } from './http.ts';
import { ageCheck, expect, sessionOf, signInAsAnn, test } from './single-sign-on.ts';

const CONSOLE = '/admin/settings';
const consoleOf = ({ request }: BrowserContext) => send(request, ask(`GET ${CONSOLE}`)).then(verdictOf);

test('an administrator by single sign-on is confirmed with a refresh token, which is replaced as it is used up', async ({
  browser,
  organisation,
  stack,
}) => {
  const { context, page } = await ann(browser, stack.baseURL);
  const before = await sessionOf(context);
  expect(before).toMatchObject({ provider: 'oidc', groups: ['DAAdministrators'] });
  await ageCheck(context, stack.baseURL, 400);
  expect((await page.goto(CONSOLE))?.status()).toBe(200);
  const after = await sessionOf(context);
  expect(after).toMatchObject({ sid: before.sid, endsAt: before.endsAt, refreshToken: expect.any(String) });
  expect(after.refreshToken).not.toBe(before.refreshToken);
  expect(organisation.idp.asked.filter(({ endpoint }) => endpoint === 'authorize')).toHaveLength(1);
  await context.close();
});

test('an administrator who was taken out of the group is a user after the next check', async ({
  browser,
  organisation,
  stack,
}) => {
  const { context, page } = await ann(browser, stack.baseURL);
  expect(await consoleOf(context)).toBe('200');
  organisation.groups = ['team'];
  await ageCheck(context, stack.baseURL, 400);
  expect((await page.goto(CONSOLE))?.status()).toBe(403);
  expect(await sessionOf(context)).toMatchObject({ groups: ['team'] });
  expect(await sessionOf(context)).not.toHaveProperty('refreshToken');
  await context.close();
});

test('a session whose grant the provider has revoked is over, also for a cookie that was kept', async ({
  browser,
  organisation,
  playwright,
  stack,
}) => {
  const { context, page } = await ann(browser, stack.baseURL);
  organisation.refreshing = 'refuses';
  const kept = await ageCheck(context, stack.baseURL, 61);
  const client = await clientWith(playwright.request, stack.baseURL, kept);
  expect(await verdictOf(await send(client, ask(`GET ${CONSOLE}`)))).toBe('200');
  // The page's own heartbeat finds it out.
  await page.reload();
  await expect(page).toHaveURL(/signin/);
  expect(await verdictOf(await send(client, ask(`GET ${CONSOLE}`)))).toBe('307 /signin');
  await client.dispose();
  await context.close();
});

test('while the provider is away an unconfirmed administrator is a user, and is not sent round', async ({
  browser,
  organisation,
  stack,
}) => {
  const { context, page } = await ann(browser, stack.baseURL);
  organisation.refreshing = 'fails';
  await ageCheck(context, stack.baseURL, 400);
  expect((await page.goto(CONSOLE))?.status()).toBe(403);
  expect((await page.goto('/datasets'))?.status()).toBe(200);
  expect((await page.goto('/datasets'))?.request().redirectedFrom()).toBeNull();
  expect(await sessionOf(context)).toHaveProperty('refreshToken');
  await context.close();
});

async function ann(browser: Browser, baseURL: string): Promise<{ context: BrowserContext; page: Page }> {
  const context = await browser.newContext({ baseURL });
  const page = await context.newPage();
  await signInAsAnn(page);
  return { context, page };
}
