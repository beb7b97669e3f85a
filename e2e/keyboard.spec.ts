import type { Page } from 'playwright/test';
import { calmWorld } from './calm-world.ts';
import { tickUntil } from './drain.ts';
import { expect, test } from './fixtures.ts';
import { handsOn } from './hands.ts';
import { forgetPlans } from './planned.ts';

test.use({ stackOptions: { world: calmWorld } });

const button = (page: Page, name: string | RegExp) =>
  page.getByRole('button', { name, ...(typeof name === 'string' ? { exact: true } : {}) });
const dialog = (page: Page) => page.getByRole('alertdialog');
const status = (page: Page) => page.locator('#maintenance-status');

/** Waits until the console has refreshed itself, whatever has made it do so. */
async function refreshed(page: Page): Promise<void> {
  for (let times = 0; times < 2; times++)
    await page.waitForResponse((response) => response.url().includes('_rsc='));
}

test('an administrator signs in, starts, extends and ends maintenance without a pointer, and always sees the focus', async ({
  aws,
  consoleWatch,
  page,
  tick,
}) => {
  consoleWatch.watch(page.context());
  const hands = handsOn(page);
  await page.goto('/signin');
  await hands.type(page.getByLabel('Username'), 'admin');
  await hands.type(page.getByLabel('Password'), 'demo');
  await hands.keys('Enter');
  await expect(page).not.toHaveURL(/signin/);

  await hands.keys('Tab');
  const skip = page.getByRole('link', { name: 'Skip to content' });
  await expect(skip).toBeFocused();
  await expect(skip).toBeInViewport();
  await hands.keys('Enter');
  await expect(page.locator('#content')).toBeFocused();
  await hands.keys('Tab');
  await expect(page.locator('#content :focus')).toHaveCount(1);

  await hands.press(page.getByRole('link', { name: 'Admin settings' }).first(), 'Shift+Tab');
  await expect(page).toHaveURL('/admin/settings');
  await hands.tabTo(page.getByRole('radio', { name: 'READ-ONLY' }));
  await hands.keys('ArrowDown', 'ArrowUp');
  await expect(page.getByRole('radio', { name: 'READ-ONLY' })).toBeChecked();
  await hands.type(page.getByLabel('Expected to take'), '30');
  await expect(page.getByLabel('Expected to take')).toHaveValue('30');
  await hands.type(page.getByLabel('Reason'), 'Release 2.8');
  await hands.type(page.getByLabel('Message to users'), 'Thank you for waiting.');
  await hands.press(page.getByText('Ticket, planned end, deadline'));
  await hands.type(page.getByRole('textbox', { name: /^Ticket/ }), 'https://example.com/7');

  await hands.press(button(page, 'Start maintenance'));
  await expect(dialog(page).getByRole('button', { name: 'Cancel' })).toBeFocused();
  await hands.keys('Tab', 'Tab', 'Tab');
  await expect(dialog(page).locator(':focus')).toHaveCount(1);
  await hands.keys('Escape');
  await expect(button(page, 'Start maintenance')).toBeFocused();
  await hands.keys('Enter');
  await aws.addTask({ cluster: 'dataall', family: 'share-verifier' });
  await hands.press(dialog(page).getByRole('button', { name: 'Start maintenance' }));
  await expect(status(page)).toHaveText('Draining: not safe to deploy yet');
  await expect(status(page), 'what had the focus is gone').toBeFocused();

  await tickUntil(tick, { busyTasks: [expect.anything()] });
  await expect(page.getByText('Waiting for 1 running task')).toBeVisible();
  await hands.press(button(page, 'Extend by 30 min'));
  await expect(page.getByText('The planned end was moved.')).toBeAttached();
  await refreshed(page);
  await expect(button(page, 'Extend by 30 min')).toBeFocused();
  await hands.press(button(page, 'to a time…'));
  await expect(dialog(page).getByLabel('Date')).toBeFocused();
  await hands.keys('Escape');
  await expect(button(page, 'to a time…')).toBeFocused();

  await hands.press(button(page, 'More'));
  await expect(page.getByRole('menuitem').first()).toBeFocused();
  await hands.keys('ArrowDown');
  const second = page.getByRole('menuitem').nth(1);
  await expect(second).toBeFocused();
  expect(await second.evaluate((item) => getComputedStyle(item).outlineStyle)).toBe('solid');
  await hands.keys('Escape');
  await expect(button(page, 'More')).toBeFocused();
  await hands.keys('Enter');
  await expect(page.getByRole('menuitem').first()).toBeFocused();
  await hands.keys('Enter');
  await expect(dialog(page).getByLabel('Message to users')).toBeFocused();
  await page.keyboard.type(' Until three.');
  await hands.press(dialog(page).getByRole('button', { name: 'Change message' }));
  await expect(dialog(page)).toBeHidden();
  await expect(button(page, 'More')).toBeFocused();
  await refreshed(page);
  await expect(button(page, 'More')).toBeFocused();

  await hands.press(button(page, 'End maintenance'));
  await expect(dialog(page).getByRole('button', { name: 'Cancel' })).toBeFocused();
  await hands.press(dialog(page).getByRole('button', { name: 'End maintenance' }));
  await expect(status(page)).toHaveText(/^Open to users/);
  await expect(status(page)).toBeFocused();
});

test('a window is planned, changed and cancelled without a pointer', async ({ maintenance, stack }) => {
  await forgetPlans(stack.databaseUrl);
  const { page } = maintenance;
  const hands = handsOn(page);
  await maintenance.open();
  await hands.press(page.getByRole('link', { name: 'Plan maintenance' }));
  await expect(page.getByRole('heading', { level: 1, name: 'Plan maintenance' })).toBeVisible();
  await hands.type(page.getByLabel('Reason'), 'Release 2.9');
  await hands.type(page.getByLabel('Time zone'), 'UTC');
  await hands.typeMoment(page.getByLabel('Start', { exact: true }), '10312027', '0200AM');
  await hands.press(button(page, 'Plan maintenance'));
  const end = page.getByLabel('Planned end', { exact: true });
  await expect(end).toHaveAccessibleDescription(/\S/);
  await expect(end).toBeFocused();
  await page.keyboard.type('10312027');
  await hands.keys('Tab');
  await page.keyboard.type('0300AM');
  await hands.press(button(page, 'Plan maintenance'));
  await expect(page).toHaveURL('/admin/settings');
  await expect(page.getByText('The window is planned.')).toBeVisible();
  await expect(page.locator('#content'), 'the form is gone').toBeFocused();

  await hands.press(page.getByRole('link', { name: 'Edit Release 2.9' }));
  await expect(page.getByLabel('Reason')).toHaveValue('Release 2.9');
  await hands.type(page.getByLabel('Reason'), 'Release 3.0');
  await hands.press(button(page, 'Save changes'));
  await expect(page.getByText('The planned window was changed.')).toBeVisible();

  await hands.press(button(page, 'More for Release 3.0'));
  await expect(page.getByRole('menuitem').first()).toBeFocused();
  await hands.keys('End');
  await expect(page.getByRole('menuitem', { name: 'Cancel…' })).toBeFocused();
  await hands.keys('Enter');
  await expect(dialog(page).getByRole('button', { name: 'Keep it' })).toBeFocused();
  await hands.press(dialog(page).getByRole('button', { name: 'Cancel planned maintenance' }));
  await expect(button(page, 'More for Release 3.0')).toHaveCount(0);
  await expect(page.locator('body')).not.toBeFocused();
  await expect(page.locator('#content')).toBeFocused();
});

test('the appearance is chosen without a pointer, and the menu gives the focus back', async ({ signIn }) => {
  const page = await signIn('user');
  const hands = handsOn(page);
  await page.goto('/');
  await hands.press(button(page, 'Account of user'));
  await expect(page.getByRole('menuitemradio', { name: 'As the system' })).toBeFocused();
  for (const theme of ['Light', 'Dark']) {
    await hands.keys('ArrowDown');
    await expect(page.getByRole('menuitemradio', { name: theme })).toBeFocused();
  }
  await hands.keys('Enter');
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await hands.keys('Escape');
  await expect(button(page, 'Account of user')).toBeFocused();
});
