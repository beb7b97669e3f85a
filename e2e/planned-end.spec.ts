import { rows } from './database.ts';
import { expect, test } from './fixtures.ts';

const DELETE = 'mutation { deleteDataset(datasetUri: "2fb1d9e1-9b1c-4f5e-8f3b-0d3b6a1c7e11") }';

/** The promised end is over, and every replica hears of it. */
async function letPass(databaseUrl: string): Promise<void> {
  await rows(
    databaseUrl,
    `with passed as (update maintenance_windows set planned_end = now() - interval '1 minute' where status <> 'ENDED')
     update maintenance_state set version = version + 1`,
  );
}

test('users are told until about when, programs when to come back, and both when it takes longer', async ({
  as,
  maintenance,
  signIn,
  stack,
}) => {
  await maintenance.open();
  await maintenance.page.getByLabel('Expected to take').selectOption('30 minutes');
  await maintenance.page.getByRole('button', { name: 'Start maintenance' }).click();
  await maintenance.page.getByRole('alertdialog').getByRole('button', { name: 'Start maintenance' }).click();
  await maintenance.isDraining();
  await expect(maintenance.page.getByRole('main').getByText(/until about \d\d:\d\d/)).toBeVisible();

  const user = await as('user');
  const { startedAt, plannedEnd } = await (await user.http.get('/api/maintenance')).json();
  expect(Date.parse(plannedEnd) - Date.parse(startedAt)).toBe(30 * 60_000);
  const page = await signIn('user');
  await page.goto('/datasets');
  await expect(page.getByText(/^Read-only maintenance until about \d\d:\d\d\.$/)).toBeVisible();
  const refused = await user.send(DELETE);
  const seconds = Number(refused.headers()['retry-after']);
  expect(seconds).toBeGreaterThan(1_500);
  expect(seconds).toBeLessThanOrEqual(1_800 * 1.2);
  expect(await refused.json()).toMatchObject({ errors: [{ extensions: { retryAfterSeconds: seconds } }] });

  await letPass(stack.databaseUrl);
  await expect
    .poll(async () => Number((await user.send(DELETE)).headers()['retry-after']))
    .toBeLessThanOrEqual(72);
  await page.reload();
  await expect(page.getByText('It takes longer than planned (until')).toBeVisible();
  await expect(maintenance.page.getByRole('main').getByText('it takes longer than planned')).toBeVisible();
});

test('the maintenance page says until about when, and when it takes longer', async ({
  as,
  expectErrors,
  maintenance,
  signIn,
  stack,
}) => {
  expectErrors(/status of 503/);
  await maintenance.open();
  await maintenance.page.getByRole('radio', { name: 'NO-ACCESS' }).check();
  await maintenance.page.getByLabel('Expected to take').selectOption('2 hours');
  await maintenance.page.getByRole('button', { name: 'Start maintenance' }).click();
  await maintenance.page.getByRole('alertdialog').getByRole('button', { name: 'Start maintenance' }).click();
  await maintenance.isDraining();
  const page = await signIn('user');
  const answer = await page.goto('/datasets');
  expect(Number(answer?.headers()['retry-after'])).toBeGreaterThanOrEqual(3_600);
  await expect(page.getByText(/Maintenance until about \d\d:\d\d\./)).toBeVisible();

  await letPass(stack.databaseUrl);
  const user = await as('user');
  await expect
    .poll(async () => {
      const { now, plannedEnd } = await (await user.http.get('/api/maintenance')).json();
      return Date.parse(plannedEnd) < Date.parse(now);
    })
    .toBe(true);
  // The page follows by itself.
  await expect(page.getByText('It takes longer than planned (until')).toBeVisible();
});

test('an end that makes no sense is refused beside its field, and nothing is started', async ({
  expectErrors,
  maintenance,
  stack,
}) => {
  // Nor can the pre-flight be asked for such a window.
  expectErrors(/status of 400/);
  await maintenance.open();
  const field = maintenance.page.getByLabel('Expected to take');
  await field.evaluate((select: HTMLSelectElement) => select.options[1]?.setAttribute('value', '99999'));
  await field.selectOption({ index: 1 });
  await maintenance.page.getByRole('button', { name: 'Start maintenance' }).click();
  await maintenance.page.getByRole('alertdialog').getByRole('button', { name: 'Start maintenance' }).click();
  await expect(maintenance.page.getByText('at most seven days')).toBeVisible();
  await expect(field).toBeFocused();
  expect(await rows(stack.databaseUrl, "select 1 from maintenance_windows where status <> 'ENDED'")).toEqual(
    [],
  );
});
