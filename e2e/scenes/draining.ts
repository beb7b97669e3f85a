import { expect, type Page } from 'playwright/test';
import { unfoldAll } from './calm-console.ts';
import { lengthenWords } from './long-words.ts';
import { drainingWindow } from './open-window.ts';
import type { Act } from './scene.ts';
import { things } from './things.ts';

/** Opens what stands under "More". */
const choose = (item: string) => async (page: Page) => {
  await page.getByRole('button', { name: 'More', exact: true }).click();
  await page.getByRole('menuitem', { name: item }).click();
  await expect(page.getByRole('alertdialog')).toBeVisible();
};
const moveEnd = async (page: Page) => {
  await page.getByRole('button', { name: 'to a time' }).click();
  await expect(page.getByRole('alertdialog')).toBeVisible();
};

export const draining: Act = {
  name: 'while a READ-ONLY window is draining',
  async begin(stage) {
    await lengthenWords(stage.stack.databaseUrl);
    await drainingWindow(stage);
  },
  scenes: [
    { name: 'overview in READ-ONLY', by: 'user', page: '/' },
    { name: 'datasets in READ-ONLY', by: 'user', page: '/datasets' },
    { name: 'dataset in READ-ONLY', by: 'user', page: '/datasets/[uri]', at: things.dataset },
    {
      name: 'why a control is off',
      by: 'user',
      page: '/environments',
      async until(page) {
        await page.getByRole('link', { name: 'New environment' }).focus();
        await expect(page.getByRole('tooltip')).toBeVisible();
      },
    },
    { name: 'form in READ-ONLY', by: 'user', page: '/environments/new' },
    {
      name: 'form with a draft that was kept',
      by: 'user',
      page: '/environments/new',
      async until(page) {
        await page.getByLabel('Description').fill('Typed while paused.');
        await expect
          .poll(() => page.evaluate(() => JSON.stringify(Object.values(localStorage))))
          .toContain('Typed while paused.');
        await page.reload();
        await expect(page.getByText('You typed this before the maintenance.')).toBeVisible();
      },
    },
    { name: 'page of an administrator in READ-ONLY', by: 'admin', page: '/environments' },
    {
      name: 'ending from any page',
      by: 'admin',
      page: '/environments',
      until: (page) => page.getByRole('button', { name: 'End maintenance…' }).click(),
    },
    { name: 'console, draining', by: 'admin', page: '/admin/settings' },
    { name: 'console, draining, unfolded', by: 'admin', page: '/admin/settings', until: unfoldAll },
    {
      name: 'menu "More"',
      by: 'admin',
      page: '/admin/settings',
      until: (page) => page.getByRole('button', { name: 'More', exact: true }).click(),
    },
    {
      name: 'ending',
      by: 'admin',
      page: '/admin/settings',
      until: (page) => page.getByRole('button', { name: 'End maintenance' }).click(),
    },
    { name: 'changing the message', by: 'admin', page: '/admin/settings', until: choose('Change message') },
    { name: 'changing the mode', by: 'admin', page: '/admin/settings', until: choose('Change to NO-ACCESS') },
    { name: 'activating anyway', by: 'admin', page: '/admin/settings', until: choose('Activate anyway') },
    {
      name: 'activating anyway without a reason',
      by: 'admin',
      page: '/admin/settings',
      async until(page) {
        await choose('Activate anyway')(page);
        await page.getByRole('alertdialog').getByRole('button', { name: 'Activate anyway' }).click();
        await expect(page.getByText('Say why it is safe to go on.')).toBeVisible();
      },
    },
    { name: 'stopping tasks', by: 'admin', page: '/admin/settings', until: choose('Stop remaining tasks') },
    { name: 'moving the planned end', by: 'admin', page: '/admin/settings', until: moveEnd },
    {
      name: 'moving the planned end into the past',
      by: 'admin',
      page: '/admin/settings',
      async until(page) {
        await moveEnd(page);
        const dialog = page.getByRole('alertdialog');
        await dialog.getByLabel('Date').fill('2020-01-01');
        await dialog.getByRole('button', { name: 'Move the planned end' }).click();
        await expect(dialog.getByText('This is in the past.')).toBeVisible();
      },
    },
    { name: 'planning during a window', by: 'admin', page: '/admin/plans/new' },
  ],
};
