import { expect } from 'playwright/test';
import { rows } from '../database.ts';
import { scheduleStates } from '../schedules.ts';
import { endWindow, startWindow, wholeTick } from '../window.ts';
import type { Act, Stage } from './scene.ts';

const HOUR_SECONDS = 3_600;

/** A window of three hours has held schedules that would have fired meanwhile. */
async function windowThatSwallowedRuns({ as, stack }: Stage): Promise<void> {
  // Of earlier windows only what nobody has decided about is shown.
  await rows(stack.databaseUrl, 'delete from missed_runs');
  const administrator = await as('admin');
  await startWindow(administrator, 'READ-ONLY');
  await expect
    .poll(async () => new Set(Object.values(await stack.tick().then(() => scheduleStates(stack.aws)))))
    .toEqual(new Set(['DISABLED']));
  await stack.moveTime(3 * HOUR_SECONDS);
  await endWindow(administrator);
  await expect.poll(async () => (await wholeTick(stack)).heldSchedules).toEqual([]);
  await wholeTick(stack);
}

export const missedRuns: Act = {
  name: 'to administrators, after a window that has swallowed runs',
  begin: windowThatSwallowedRuns,
  scenes: [
    {
      name: 'missed runs',
      by: 'admin',
      page: '/admin/settings',
      until: (page) => expect(page.getByRole('heading', { name: 'Missed runs' })).toBeVisible(),
    },
    {
      name: 'running a missed run',
      by: 'admin',
      page: '/admin/settings',
      until: (page) =>
        page
          .getByRole('button', { name: /^Run now/ })
          .first()
          .click(),
    },
    {
      name: 'dismissing all missed runs',
      by: 'admin',
      page: '/admin/settings',
      until: (page) => page.getByRole('button', { name: 'Dismiss all…' }).click(),
    },
    {
      name: 'a missed run that was started and one that was dismissed',
      by: 'admin',
      page: '/admin/settings',
      async until(page) {
        await page.getByRole('button', { name: 'Run now: catalog-indexer' }).first().click();
        await page
          .getByRole('alertdialog')
          .getByRole('button', { name: /^Run .* now$/ })
          .click();
        await expect(page.getByText('Started', { exact: true }).first()).toBeVisible();
        await expect(page.getByRole('alertdialog')).toBeHidden();
        await page
          .getByRole('button', { name: /^Dismiss what .* has missed$/ })
          .last()
          .click();
        await expect(page.getByText('Dismissed', { exact: true }).first()).toBeVisible();
      },
    },
  ],
};
