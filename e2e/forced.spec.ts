import { test as base, expect } from './fixtures.ts';
import { codeOf } from './http.ts';
import { endWindow, startWindow } from './window.ts';

// The replica is in maintenance by its configuration all the time: there is no window to end first.
const test = base.extend({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads what a fixture needs off the pattern.
  openToUsers: async ({}, use) => use(undefined),
});

test.use({ stackOptions: { env: { MAINTENANCE_FORCE: 'READ-ONLY' } } });

const DELETE = 'mutation { deleteDataset(datasetUri: "2fb1d9e1-9b1c-4f5e-8f3b-0d3b6a1c7e11") }';

test('forced into READ-ONLY users look around, and no change of theirs comes as far as the store', async ({
  as,
  signIn,
}) => {
  const user = await as('user');
  expect(codeOf(await (await user.send(DELETE)).text())).toBe('MAINTENANCE_READ_ONLY');
  expect(await user.ask('{ listDatasets { count } }')).toMatchObject({ listDatasets: {} });
  expect(codeOf(await (await (await as('admin')).send(DELETE)).text())).toBe('NOT_FOUND');
  const page = await signIn('user');
  await page.goto('/datasets');
  await expect(page.getByText('Read-only maintenance.')).toBeVisible();
});

test('the console says that this replica is forced, and that ending does not lift it', async ({
  maintenance,
}) => {
  const { page } = maintenance;
  await maintenance.open();
  await expect(page.getByRole('heading', { name: 'This replica is forced into READ-ONLY' })).toBeVisible();
  const main = page.getByRole('main');
  await expect(main).toContainText('it lasts until the replica is started without MAINTENANCE_FORCE');
  await expect(main).not.toContainText('Open to users');
  await maintenance.start('NO-ACCESS');
  await page.getByRole('button', { name: 'End maintenance' }).click();
  const question = page.getByRole('alertdialog');
  await expect(question).toContainText('This replica stays in READ-ONLY');
  await question.getByRole('button', { name: 'End maintenance' }).click();
  await expect(page.getByRole('heading', { name: 'This replica is forced into READ-ONLY' })).toBeVisible();
});

test('GraphQL says what the gate goes by, as GET /api/maintenance does', async ({ as }) => {
  const status = '{ getMaintenanceWindowStatus { status mode } }';
  for (const account of ['user', 'admin'] as const) {
    expect(await (await as(account)).ask(status)).toEqual({
      getMaintenanceWindowStatus: { status: 'PENDING', mode: 'READ-ONLY' },
    });
  }
});

test('a stored window that is stricter is in force, and its end leaves what is forced', async ({
  as,
  signIn,
}) => {
  const [user, administrator] = [await as('user'), await as('admin')];
  const modeNow = async () => (await (await user.http.get('/api/maintenance')).json()).mode;
  expect(await modeNow()).toBe('READ-ONLY');
  await startWindow(administrator, 'NO-ACCESS');
  await expect.poll(modeNow).toBe('NO-ACCESS');
  const page = await signIn('admin');
  await page.goto('/datasets');
  await expect(page.getByText('Users are locked out (NO-ACCESS)')).toBeVisible();
  await expect(page.getByText('Users can look but not change anything (READ-ONLY)')).toBeVisible();
  await endWindow(administrator);
  await expect.poll(modeNow).toBe('READ-ONLY');
  expect(codeOf(await (await user.send(DELETE)).text())).toBe('MAINTENANCE_READ_ONLY');
});
