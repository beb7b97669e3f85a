import type { Locator, Page } from 'playwright/test';
import { calmWorld } from './calm-world.ts';
import { rows } from './database.ts';
import { tickUntil } from './drain.ts';
import { expect, test } from './fixtures.ts';
import { scheduleStates } from './schedules.ts';
import { usuallyTakes } from './usual-durations.ts';

test.use({ stackOptions: { world: calmWorld } });

const MINUTE_SECONDS = 60;

/** What the drain view says of one family. */
function familyOn(page: Page, family: string): Locator {
  const named = page.getByText(family, { exact: true });
  return page.getByRole('listitem').filter({ has: named }).last();
}

/** How much of a family's bar is filled, as the browser draws it. */
function filled(family: Locator): Promise<string | null> {
  return family.locator('rect').nth(1).getAttribute('width');
}

test('each task is judged by what is usual for its family, and nobody is promised what cannot be known', async ({
  aws,
  expectErrors,
  maintenance,
  stack,
  tick,
}) => {
  const { page } = maintenance;
  await usuallyTakes(stack.databaseUrl, 'catalog-indexer', 20 * MINUTE_SECONDS);
  await usuallyTakes(stack.databaseUrl, 'share-verifier', 6 * MINUTE_SECONDS);
  await usuallyTakes(stack.databaseUrl, 'stacks-updater', 30);
  const start = (family: string) => aws.addTask({ cluster: 'dataall', family });
  await start('catalog-indexer');
  const others = [await start('share-verifier'), await start('stacks-updater'), await start('tables-syncer')];

  await maintenance.start('READ-ONLY');
  await stack.moveTime(10 * MINUTE_SECONDS);
  await expect
    .poll(async () => (await tick()).body.busyTasks)
    .toEqual([expect.anything(), expect.anything(), expect.anything(), expect.anything()]);

  const indexer = familyOn(page, 'catalog-indexer');
  await expect(indexer).toContainText('as usual');
  await expect(indexer).toContainText(/1\d of ~20 min/);
  await expect(indexer).toContainText('usually about 20 min, from 5 runs');
  await expect(indexer.locator('rect'), 'within what is usual').toHaveCount(2);
  await expect(familyOn(page, 'share-verifier')).toContainText('slow');
  await expect(familyOn(page, 'share-verifier').locator('rect'), 'beyond it').toHaveCount(4);
  await expect(familyOn(page, 'stacks-updater')).toContainText('unlikely to finish');
  await expect(familyOn(page, 'tables-syncer')).toContainText('no usual duration yet');
  await expect(page.getByText('stacks-updater is unlikely to finish')).toBeVisible();
  await expect(page.getByText('Likely quiet')).toBeHidden();

  const link = indexer.getByRole('link', { name: /Open in AWS, task .+ of catalog-indexer, in a new tab/ });
  await expect(link).toHaveAttribute('target', '_blank');
  await expect(link).toHaveAttribute(
    'href',
    /console\.aws\.amazon\.com\/ecs\/v2\/clusters\/dataall\/tasks\//,
  );
  await expect(page.getByRole('img', { name: /busy|tasks/i })).toBeVisible();
  await page.getByText('Schedules are held').click();
  await expect(page.getByText('before: enabled, now: disabled').first()).toBeVisible();

  for (const task of others) await aws.finishTask(task);
  await tickUntil(tick, { busyTasks: [expect.objectContaining({ family: 'catalog-indexer' })] });
  await expect(
    page.getByText(/Likely quiet in about \d+ min, when catalog-indexer has ended\./),
  ).toBeVisible();

  expectErrors(/ERR_INTERNET_DISCONNECTED/);
  const before = await filled(indexer);
  await page.context().setOffline(true);
  await expect.poll(() => filled(indexer), 'it goes on without the server').not.toBe(before);
  await page.context().setOffline(false);
});

test('a window that is extended says so on the pages that are open, and so does a message that changes', async ({
  maintenance,
  signIn,
  stack,
}) => {
  const { page } = maintenance;
  await maintenance.open();
  await page.getByLabel('Expected to take').selectOption('30 minutes');
  await page.getByRole('button', { name: 'Start maintenance' }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Start maintenance' }).click();
  await maintenance.isDraining();
  const user = await signIn('user');
  await user.goto('/datasets');
  const told = user.getByText(/until about \d\d:\d\d/).first();
  const before = await told.textContent();

  const minutes = async () =>
    await rows<{ minutes: string }>(
      stack.databaseUrl,
      `select round(extract(epoch from planned_end - started_at) / 60) as minutes
       from maintenance_windows where status <> 'ENDED'`,
    );
  expect(await minutes()).toEqual([{ minutes: '30' }]);
  await page.getByRole('button', { name: 'Extend by 30 min' }).click();
  await expect.poll(minutes).toEqual([{ minutes: '60' }]);
  await expect.poll(() => told.textContent(), 'the page of a user that was open').not.toBe(before);

  await page.getByRole('button', { name: 'to a time' }).click();
  const dialog = page.getByRole('alertdialog');
  await dialog.getByLabel('Date').fill('2020-01-01');
  await dialog.getByRole('button', { name: 'Move the planned end' }).click();
  await expect(dialog).toContainText('This is in the past.');
  await expect(dialog.getByLabel('Date'), 'what was typed stays').toHaveValue('2020-01-01');
  await dialog.getByRole('button', { name: 'Cancel' }).click();

  const message = await maintenance.choose('Change message');
  await message.getByLabel('Message to users').fill('Until **three**, we hope.');
  await message.getByRole('button', { name: 'Change message' }).click();
  await expect(user.getByText('Until three, we hope.')).toBeVisible();
});

test('a drain whose deadline has passed is cancelled when that was agreed, and everything is released', async ({
  aws,
  maintenance,
  stack,
  tick,
}) => {
  const { page } = maintenance;
  const before = await scheduleStates(aws);
  await aws.addTask({ cluster: 'dataall', family: 'share-verifier' });
  await maintenance.start('READ-ONLY');
  await rows(
    stack.databaseUrl,
    `with agreed as (
       update maintenance_windows set drain_by = now() + interval '10 minutes', at_drain_by = 'CANCEL'
       where status <> 'ENDED')
     update maintenance_state set version = version + 1`,
  );
  await expect(page.getByText(/if not, the window is cancelled and everything released/)).toContainText(
    /\d+:\d\d min left/,
  );

  await stack.moveTime(11 * MINUTE_SECONDS);
  await expect(page.getByText('It should have been quiet by')).toBeVisible();
  await expect.poll(async () => (await tick()).body.status).toBe('INACTIVE');
  await maintenance.isOpenToUsers();
  await expect
    .poll(async () => {
      await tick();
      return scheduleStates(aws);
    })
    .toEqual(before);
});
