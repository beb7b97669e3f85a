import { expect, type Page } from 'playwright/test';
import { LONG_MESSAGE, LONG_REASON } from './long-words.ts';
import type { Act } from './scene.ts';

const save = (page: Page) => page.getByRole('button', { name: 'Plan maintenance' }).click();
const previewed = (page: Page) =>
  expect(page.getByRole('complementary').getByText(/schedules? (is|are) held/)).toBeVisible();

export const planForm: Act = {
  name: 'of the form for a planned window',
  scenes: [
    { name: 'plan form', by: 'admin', page: '/admin/plans/new' },
    {
      name: 'plan form, once, with its preview',
      by: 'admin',
      page: '/admin/plans/new',
      async until(page) {
        await page.getByLabel('Reason').fill(LONG_REASON);
        await page.getByLabel('Time zone').fill('Europe/Berlin');
        await page.getByLabel('Message to users').fill(LONG_MESSAGE);
        await page.getByLabel('Start', { exact: true }).fill('2027-10-31T02:30');
        await page.getByLabel('Planned end', { exact: true }).fill('2027-11-01T04:00');
        await page.getByLabel('This time comes twice that night').selectOption('The second time');
        await previewed(page);
        await page.locator('aside').evaluate((aside) => {
          for (const fold of aside.querySelectorAll('details')) fold.open = true;
        });
      },
    },
    {
      name: 'plan form, recurring, with its preview',
      by: 'admin',
      page: '/admin/plans/new',
      async until(page) {
        await page.getByRole('radio', { name: 'Again and again' }).check();
        await page.getByRole('textbox', { name: 'Cron expression' }).fill('0 2 * * SUN');
        await previewed(page);
      },
    },
    {
      name: 'plan form with everything wrong',
      by: 'admin',
      page: '/admin/plans/new',
      async until(page) {
        await page.getByLabel('Time zone').fill('Mars/Olympus');
        await page.getByLabel('Ticket').fill('not an address');
        await page.getByRole('radio', { name: 'End by itself if it is healthy' }).check();
        await page.getByLabel('Health URL').fill('http://169.254.169.254/latest');
        await save(page);
        await expect(page.locator('[aria-invalid="true"]').first()).toBeFocused();
      },
    },
    { name: 'plan that is not there', by: 'admin', page: '/admin/plans/[id]', at: '/admin/plans/none' },
  ],
};
