import type { Browser, Page } from 'playwright';
import type { Stack } from '../stack.ts';

export type Look = {
  readonly colorScheme?: 'light' | 'dark';
  readonly viewport?: { readonly width: number; readonly height: number };
};

const DESKTOP = { width: 1280, height: 832 };
export const PHONE = { width: 390, height: 844 };

/** A page of one's own, signed in. */
export async function signIn(
  browser: Browser,
  stack: Stack,
  account: string,
  { colorScheme = 'light', viewport = DESKTOP }: Look = {},
): Promise<Page> {
  const context = await browser.newContext({
    viewport,
    colorScheme,
    locale: 'en-GB',
    timezoneId: 'Europe/Berlin',
    deviceScaleFactor: 1,
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  await page.goto(`${stack.baseURL}/signin`);
  await page.getByLabel('Username').fill(account);
  await page.getByLabel('Password').fill('demo');
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.waitForURL((url) => url.pathname === '/');
  return page;
}

export async function openConsole(page: Page): Promise<void> {
  await page.goto(new URL('/admin/settings', page.url()).href);
}

/** Starts a window by the console. */
export async function start(page: Page, mode: string): Promise<void> {
  await openConsole(page);
  await page.getByRole('radio', { name: mode }).check();
  await page.getByLabel('Expected to take').selectOption('1 hour');
  await page.getByLabel('Reason').fill('Release 2.8');
  await page.getByLabel('Message to users').fill('We are moving to **release 2.8**. Thank you for waiting.');
  await confirmed(page, 'Start maintenance');
  await page.getByRole('button', { name: 'End maintenance' }).waitFor();
}

export async function end(page: Page): Promise<void> {
  await openConsole(page);
  await confirmed(page, 'End maintenance');
  await page.getByRole('button', { name: 'Start maintenance' }).waitFor();
}

async function confirmed(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name }).click();
  await page.getByRole('alertdialog').getByRole('button', { name }).click();
}

/** Plans a window for tomorrow at two, in the zone of the page. */
export async function planForTomorrow(page: Page): Promise<void> {
  await fillPlan(page);
  await page.getByRole('button', { name: 'Plan maintenance' }).click();
  await page.waitForURL(/\/admin\/settings$/);
}

/** The form of that plan, filled in, with what it would hold beside. */
export async function fillPlan(page: Page): Promise<void> {
  await page.goto(new URL('/admin/plans/new', page.url()).href);
  const day = new Date(Date.now() + 24 * 3_600_000).toISOString().slice(0, 10);
  await page.getByLabel('Reason').fill('Release 2.9');
  await page.getByLabel('Start', { exact: true }).fill(`${day}T02:00`);
  await page.getByLabel('Planned end', { exact: true }).fill(`${day}T03:30`);
  await page.getByLabel('Message to users').fill('We are moving to **release 2.9**.');
  // So that it is announced already, whatever the hour.
  await page.getByLabel('Notice ahead').selectOption('3 days');
  await page.getByRole('complementary').getByText('If it takes place then').waitFor();
}
