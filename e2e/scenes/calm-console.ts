import { expect, type Page } from 'playwright/test';
import { LONG_MESSAGE, LONG_REASON } from './long-words.ts';
import type { Act } from './scene.ts';

const unfold = (page: Page) => page.getByText('Ticket, planned end, deadline').click();
const ask = (page: Page) => page.getByRole('button', { name: 'Start maintenance' }).click();

/** Every fold of the page. */
export async function unfoldAll(page: Page): Promise<void> {
  await page.locator('main').evaluate((main) => {
    for (const fold of main.querySelectorAll('details')) fold.open = true;
  });
}

export const calmConsole: Act = {
  name: 'to administrators, while no window is open',
  scenes: [
    { name: 'console', by: 'admin', page: '/admin/settings' },
    {
      name: 'console with everything unfolded and filled in',
      by: 'admin',
      page: '/admin/settings',
      async until(page) {
        await page.getByLabel('Reason').fill(LONG_REASON);
        await page.getByLabel('Message to users').fill(LONG_MESSAGE);
        await unfold(page);
        await page.getByRole('radio', { name: 'End by itself if it is healthy' }).check();
        await page.getByLabel('It has to be quiet within').selectOption('30 minutes');
        await unfoldAll(page);
      },
    },
    {
      name: 'start that is refused beside its fields',
      by: 'admin',
      page: '/admin/settings',
      async until(page) {
        await unfold(page);
        await page.getByRole('radio', { name: 'End by itself if it is healthy' }).check();
        await page.getByLabel('Health URL').fill('http://localhost/health');
        await page.getByLabel('Ticket').fill('not an address');
        await ask(page);
        await page.getByRole('alertdialog').getByRole('button', { name: 'Start maintenance' }).click();
        await expect(page.locator('[aria-invalid="true"]').first()).toBeFocused();
      },
    },
    {
      name: 'start dialog',
      by: 'admin',
      page: '/admin/settings',
      async until(page) {
        await ask(page);
        await expect(page.getByRole('alertdialog')).toBeVisible();
      },
    },
    { name: 'history before the first window', by: 'admin', page: '/admin/settings/history' },
    { name: 'audit before the first window', by: 'admin', page: '/admin/settings/audit' },
    {
      name: 'history that nothing fits',
      by: 'admin',
      page: '/admin/settings/history',
      at: '/admin/settings/history?term=nothing-of-this-name',
    },
    {
      name: 'audit that nothing fits',
      by: 'admin',
      page: '/admin/settings/audit',
      at: '/admin/settings/audit?subject=nothing-of-this-name',
    },
  ],
};
