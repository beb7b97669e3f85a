import { expect, type Page } from 'playwright/test';
import { unfoldAll } from './calm-console.ts';
import { quietWindow } from './open-window.ts';
import type { Act, Stage } from './scene.ts';
import { LONG_NAME } from './scene-world.ts';
import { latestWindow } from './things.ts';

/** Makes a link to the report of the latest window, and answers its address. */
async function sharedReport(stage: Stage): Promise<string> {
  const page = await stage.page('admin');
  await page.goto(await latestWindow(stage));
  await share(page);
  return new URL(await page.getByLabel('Link to the report').inputValue()).pathname;
}

async function share(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Share report' }).click();
  await page.getByRole('button', { name: 'Make a link' }).click();
  await expect(page.getByLabel('Link to the report')).toBeVisible();
  await expect(page.getByRole('button', { name: /^Withdraw/ }).first()).toBeVisible();
}

export const quiet: Act = {
  name: 'while a READ-ONLY window is quiet',
  begin: quietWindow,
  scenes: [
    {
      name: 'console, quiet',
      by: 'admin',
      page: '/admin/settings',
      until: (page) => expect(page.getByRole('heading', { name: 'Quiet: safe to deploy' })).toBeVisible(),
    },
    { name: 'console, quiet, unfolded', by: 'admin', page: '/admin/settings', until: unfoldAll },
    { name: 'history', by: 'admin', page: '/admin/settings/history' },
    {
      name: "a window's page",
      by: 'admin',
      page: '/admin/settings/history/[id]',
      at: latestWindow,
      until: unfoldAll,
    },
    {
      name: 'sharing a report',
      by: 'admin',
      page: '/admin/settings/history/[id]',
      at: latestWindow,
      until: share,
    },
    { name: 'report', by: 'nobody', page: '/report/[secret]', at: sharedReport },
    { name: 'audit', by: 'admin', page: '/admin/settings/audit' },
    { name: 'audit with its changes unfolded', by: 'admin', page: '/admin/settings/audit', until: unfoldAll },
    {
      name: 'console, disturbed',
      by: 'admin',
      page: '/admin/settings',
      async until(page, { stack }) {
        await stack.aws.addTask({ cluster: 'dataall', family: LONG_NAME });
        await expect.poll(async () => (await stack.tick()).body.busyTasks).toEqual([expect.anything()]);
        await expect(page.getByRole('heading', { name: 'Disturbed: do not deploy' })).toBeVisible();
      },
    },
  ],
};
