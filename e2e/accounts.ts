import { type Browser, expect, type Page } from 'playwright/test';

/** The demo's two accounts. */
export type Account = 'admin' | 'user';

export type Session = Awaited<ReturnType<ReturnType<Page['context']>['storageState']>>;

/** Signs in as people do, and answers the session's cookies for later contexts. */
export async function signInOnce(browser: Browser, baseURL: string, account: Account): Promise<Session> {
  const context = await browser.newContext({ baseURL });
  const page = await context.newPage();
  await page.goto('/signin');
  await page.getByLabel('Username').fill(account);
  await page.getByLabel('Password').fill('demo');
  await page.getByRole('button', { name: 'Sign in' }).click();
  await expect(page).not.toHaveURL(/signin/);
  const session = await context.storageState();
  await context.close();
  return session;
}
