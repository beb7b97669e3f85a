import type { BrowserContext, BrowserContextOptions, Page } from 'playwright/test';
import { test as base, expect } from './fixtures.ts';

/** The page of a user whose browser is set up in its own way. */
const test = base.extend<{ open(options: BrowserContextOptions): Promise<Page> }>({
  open: async ({ browser, baseURL, sessions, consoleWatch }, use) => {
    const opened: BrowserContext[] = [];
    await use(async (options) => {
      const context = await browser.newContext({
        baseURL: baseURL ?? '',
        storageState: sessions.user,
        ...options,
      });
      consoleWatch.watch(context);
      opened.push(context);
      return context.newPage();
    });
    for (const context of opened) await context.close();
  },
});

const SIGNED_OUT = { cookies: [], origins: [] };

test('a German browser is spoken to in German, before signing in and after', async ({ open }) => {
  const stranger = await open({ locale: 'de-DE', storageState: SIGNED_OUT });
  await stranger.goto('/signin');
  await expect(stranger.locator('html')).toHaveAttribute('lang', 'de');
  await expect(stranger).toHaveTitle(/^Anmelden · /);
  await stranger.getByRole('button', { name: 'Anmelden' }).click();
  await expect(stranger.getByText('Geben Sie Ihren Benutzernamen ein.')).toBeVisible();

  const user = await open({ locale: 'de-DE' });
  await user.goto('/');
  await expect(user.locator('html')).toHaveAttribute('lang', 'de');
  await expect(user.getByRole('heading', { name: 'Übersicht', level: 1 })).toBeVisible();
  const navigation = user.getByRole('navigation', { name: 'Hauptmenü' });
  await navigation.getByRole('link', { name: 'Datensätze' }).click();
  await expect(user.getByRole('heading', { name: 'Datensätze', level: 1 })).toBeVisible();
  await expect(user.getByRole('columnheader', { name: 'Vertraulichkeit' })).toBeVisible();
});

test('dates are written as the reader’s own country writes them', async ({ open }) => {
  const formats = { 'de-AT': /^\d{1,2}\. \S+ \d{4}$/, 'en-US': /^[A-Z][a-z]{2} \d{1,2}, \d{4}$/ };
  for (const [locale, format] of Object.entries(formats)) {
    const page = await open({ locale });
    await page.goto('/datasets');
    await expect(page.getByRole('table').locator('time').first()).toHaveText(format);
  }
});

test('a refusal by the server is told in German, beside its field too', async ({ open, expectErrors }) => {
  expectErrors(/status of 400/);
  const page = await open({ locale: 'de' });
  await page.goto('/environments/new');
  await page.getByLabel('Name').fill('n'.repeat(300));
  await page.getByLabel('AWS-Konto').fill('123456789012');
  const team = page.getByLabel('Team');
  await team.selectOption(await team.locator('option').last().getAttribute('value'));
  await page.getByRole('button', { name: 'Umgebung anlegen' }).click();
  await expect(page.getByText('Höchstens')).toBeVisible();
  await expect(page.getByText('Nichts wurde gespeichert')).toBeVisible();
});

test('a browser that wants a language that there is not gets English', async ({ open }) => {
  const page = await open({ locale: 'fr-FR' });
  await page.goto('/');
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await expect(page.getByRole('heading', { name: 'Overview' })).toBeVisible();
});

const DARK = 'rgb(13, 14, 17)';
const LIGHT = 'rgb(250, 250, 251)';

const ground = (page: Page) =>
  page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);

test('a theme is chosen by keyboard, holds at once and after a reload, and is in the page as the server sends it', async ({
  browser,
  open,
}) => {
  const page = await open({ colorScheme: 'light' });
  await page.goto('/');
  expect(await ground(page)).toBe(LIGHT);
  await page.getByRole('button', { name: 'Account of' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('menuitemradio', { name: 'As the system' })).toBeFocused();
  // One key after the other: the menu moves the focus a moment after each.
  await page.keyboard.press('End');
  await expect(page.getByRole('menuitem', { name: 'Sign out' })).toBeFocused();
  await page.keyboard.press('ArrowUp');
  await expect(page.getByRole('menuitemradio', { name: 'Dark' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('menuitemradio', { name: 'Dark' })).toBeChecked();
  expect(await ground(page)).toBe(DARK);

  await page.reload();
  expect(await ground(page)).toBe(DARK);

  const storageState = await page.context().storageState();
  const scriptless = await browser.newContext({
    storageState,
    colorScheme: 'light',
    javaScriptEnabled: false,
  });
  const asSent = await scriptless.newPage();
  await asSent.goto(page.url());
  await expect(asSent.locator('html')).toHaveAttribute('data-theme', 'dark');
  expect(await ground(asSent)).toBe(DARK);
  await scriptless.close();
});

test('without a choice, and with that of the system, the page is as the system', async ({ open }) => {
  const page = await open({ colorScheme: 'dark' });
  await page.goto('/');
  expect(await ground(page)).toBe(DARK);
  await page.getByRole('button', { name: 'Account of' }).click();
  await page.getByRole('menuitemradio', { name: 'Light' }).click();
  expect(await ground(page)).toBe(LIGHT);
  await page.getByRole('menuitemradio', { name: 'As the system' }).click();
  expect(await ground(page)).toBe(DARK);
  await page.reload();
  await expect(page.locator('html')).not.toHaveAttribute('data-theme');
});
