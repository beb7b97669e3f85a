import { expect, type Page } from 'playwright/test';
import { rows } from '../database.ts';
import { missPlan, planWindow } from '../planned.ts';
import { LONG_MESSAGE, LONG_REASON } from './long-words.ts';
import type { Act, Stage } from './scene.ts';
import { planOf } from './things.ts';

const RECURRING = 'weekly patching';
const MISSED = 'nobody was there';

/** One that is announced, in long words; one that recurs on Sundays; one that did not take place. */
async function severalPlans({ stack: { databaseUrl } }: Stage): Promise<void> {
  const rename = (id: string, reason: string) =>
    rows(databaseUrl, 'update window_plans set version = version + 1, reason = $2 where id = $1', [
      id,
      reason,
    ]);
  await rename(await planWindow(databaseUrl, { inMinutes: 180, message: LONG_MESSAGE }), LONG_REASON);
  const recurring = await planWindow(databaseUrl, { inMinutes: 60 });
  await rename(recurring, RECURRING);
  await rows(
    databaseUrl,
    `update window_plans set version = version + 1, cron = '0 2 * * SUN', ticket_url = 'https://example.com/7',
       starts_at = sunday at time zone zone, ends_at = (sunday + interval '1 hour') at time zone zone
     from (select date_trunc('week', now() at time zone 'Europe/Berlin') + interval '13 days 2 hours' as sunday) as at
     where id = $1`,
    [recurring],
  );
  const missed = await planWindow(databaseUrl, { inMinutes: -30, mode: 'NO-ACCESS' });
  await rename(missed, MISSED);
  await missPlan(databaseUrl, missed);
}

const choose = async (page: Page, reason: string, item: string) => {
  await page.getByRole('button', { name: `More for ${reason}` }).click();
  await page.getByRole('menuitem', { name: item }).click();
  await expect(page.getByRole('alertdialog')).toBeVisible();
};

export const plannedWindows: Act = {
  name: 'while windows are planned',
  begin: severalPlans,
  scenes: [
    { name: 'notices of a planned window and of one that was missed', by: 'user', page: '/datasets' },
    { name: 'notice to an administrator', by: 'admin', page: '/environments' },
    { name: 'console with planned windows', by: 'admin', page: '/admin/settings' },
    {
      name: 'menu of a planned window',
      by: 'admin',
      page: '/admin/settings',
      until: (page) => page.getByRole('button', { name: `More for ${RECURRING}` }).click(),
    },
    {
      name: 'cancelling a planned window',
      by: 'admin',
      page: '/admin/settings',
      until: (page) => choose(page, LONG_REASON, 'Cancel'),
    },
    {
      name: 'starting a planned window now',
      by: 'admin',
      page: '/admin/settings',
      until: (page) => choose(page, LONG_REASON, 'Start now'),
    },
    {
      name: 'an occurrence that is skipped',
      by: 'admin',
      page: '/admin/settings',
      async until(page) {
        await choose(page, RECURRING, 'Skip');
        await page.getByRole('alertdialog').getByRole('button', { name: 'Skip this window' }).click();
        await expect(page.getByText('skipped', { exact: true })).toBeVisible();
      },
    },
    {
      name: 'planned window to change',
      by: 'admin',
      page: '/admin/plans/[id]',
      at: (stage) => planOf(stage, LONG_REASON),
    },
    {
      name: 'planned window that is over',
      by: 'admin',
      page: '/admin/plans/[id]',
      at: (stage) => planOf(stage, MISSED),
    },
  ],
};
