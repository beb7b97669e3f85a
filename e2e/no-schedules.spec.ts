import { expect, test } from './fixtures.ts';

const NONE = { clusters: ['dataall'] };
const CONFIRM = 'There is no schedule; start all the same';

test('where AWS knows of no schedule a start has to be confirmed', async ({ aws, maintenance }) => {
  await aws.reset(NONE);
  const { page } = maintenance;
  await maintenance.open();
  await expect(page.getByText('AWS knows of no schedule that starts tasks')).toBeVisible();
  await page.getByRole('button', { name: 'Start maintenance' }).click();
  const dialog = page.getByRole('alertdialog');
  const start = dialog.getByRole('button', { name: 'Start maintenance' });
  await expect(dialog.getByRole('checkbox', { name: CONFIRM })).toBeVisible();
  await start.click();
  await expect(dialog.getByText('Tick this if it is right')).toBeVisible();
  await expect(dialog.getByRole('checkbox')).toBeFocused();
  await dialog.getByRole('checkbox').check();
  await start.click();
  await maintenance.isDraining();
});

test('when the schedules are gone only at the start itself, it is refused and can be confirmed then', async ({
  aws,
  maintenance,
}) => {
  const { page } = maintenance;
  await maintenance.open();
  await expect(page.getByText('5 schedules are held')).toBeVisible();
  await page.getByRole('button', { name: 'Start maintenance' }).click();
  const dialog = page.getByRole('alertdialog');
  await expect(dialog.getByRole('checkbox')).toHaveCount(0);
  await aws.reset(NONE);
  await dialog.getByRole('button', { name: 'Start maintenance' }).click();
  await expect(dialog.getByText('Nothing was changed.')).toBeVisible();
  await dialog.getByRole('checkbox', { name: CONFIRM }).check();
  await dialog.getByRole('button', { name: 'Start maintenance' }).click();
  await maintenance.isDraining();
});

test('a pipeline is refused as well, unless it says so', async ({ as, aws }) => {
  await aws.reset(NONE);
  const administrator = await as('admin');
  const start = (rest: string) =>
    administrator.send(`mutation { startMaintenanceWindow(mode: "READ-ONLY"${rest}) }`);
  const { errors } = await (await start('')).json();
  expect(errors).toMatchObject([{ extensions: { code: 'NO_SCHEDULES', processed: false } }]);
  expect(await (await start(', withoutSchedules: true')).json()).toEqual({
    data: { startMaintenanceWindow: true },
  });
});
