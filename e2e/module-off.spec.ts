import { rows } from './database.ts';
import { expect, test } from './fixtures.ts';

test.use({
  stackOptions: {
    config: { platform: { name: 'Data platform' }, modules: { maintenance: { active: false } } },
  },
});

test('switched off in config.json, there is no Maintenance tab, for administrators neither', async ({
  signIn,
}) => {
  const administrator = await signIn('admin');
  await administrator.goto('/admin/settings');
  await expect(administrator.getByRole('main')).toBeVisible();
  await expect(administrator.getByRole('tab', { name: 'Maintenance' })).toHaveCount(0);
  await expect(administrator.getByRole('link', { name: 'Maintenance' })).toHaveCount(0);
  await expect(administrator.getByRole('button', { name: 'Start maintenance' })).toHaveCount(0);
});

test('switched off, the maintenance fields answer with a clear error and nothing happens', async ({
  as,
  aws,
  stack,
  tick,
}) => {
  const administrator = await as('admin');
  for (const operation of [
    '{ getMaintenanceWindowStatus { status mode } }',
    'mutation { startMaintenanceWindow(mode: "READ-ONLY") }',
    'mutation { stopMaintenanceWindow }',
  ]) {
    const { errors } = await (await administrator.send(operation)).json();
    expect(errors, operation).toMatchObject([{ extensions: { code: 'MODULE_OFF' } }]);
  }
  expect((await tick()).body).toMatchObject({ outcome: 'module-off' });
  expect(await rows(stack.databaseUrl, 'select 1 from maintenance_windows')).toEqual([]);
  expect(await aws.calls()).toEqual([]);
});

test('switched off, a window that is open in the database gates nobody', async ({ as, stack }) => {
  await rows(
    stack.databaseUrl,
    `with opened as (
       insert into maintenance_windows (id, status, mode, started_at, started_by, gate_version)
       values (gen_random_uuid(), 'PENDING', 'NO-ACCESS', now(), 'admin', 1) returning id)
     update maintenance_state set version = version + 1, window_id = (select id from opened)`,
  );
  const user = await as('user');
  expect(await user.ask('{ listDatasets { count } }')).toMatchObject({ listDatasets: {} });
  expect((await user.http.get('/datasets')).status()).toBe(200);
});
