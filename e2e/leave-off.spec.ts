import { calmWorld } from './calm-world.ts';
import { expect, test } from './fixtures.ts';
import { scheduleStates } from './schedules.ts';

test.use({ stackOptions: { world: calmWorld } });

test('a schedule that is left off by decision stays disabled after the end, all others are as before', async ({
  aws,
  maintenance,
  tick,
}) => {
  const before = await scheduleStates(aws);
  const { page } = maintenance;
  await maintenance.start('READ-ONLY');
  await expect.poll(async () => (await tick()).body).toMatchObject({ outcome: 'done', status: 'ACTIVE' });
  await maintenance.isQuiet();
  await page.getByText('Schedules are held').click();

  await page.getByRole('button', { name: 'Leave off at the end: share-verifier' }).click();
  await page.getByRole('button', { name: 'Leave off at the end: catalog-indexer' }).click();
  await expect(page.getByText('Held, stays off at the end')).toHaveCount(2);
  await page.getByRole('button', { name: 'Enable at the end after all: catalog-indexer' }).click();
  await expect(page.getByText('Held, stays off at the end')).toHaveCount(1);

  await page.getByRole('button', { name: 'End maintenance' }).click();
  const dialog = page.getByRole('alertdialog');
  await expect(dialog).toContainText('share-verifier is left off');
  await dialog.getByRole('button', { name: 'End maintenance' }).click();
  await maintenance.isOpenToUsers();
  await expect.poll(async () => (await tick()).body.heldSchedules).toEqual([]);
  expect(await scheduleStates(aws)).toEqual({ ...before, 'share-verifier': 'DISABLED' });
});
