import { openLink } from '#dev/testing/open-link.ts';
import { test as base, expect } from './fixtures.ts';
import { codeOf } from './http.ts';

// There is no window to end between these tests, and no database to ask.
const test = base.extend({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads what a fixture needs off the pattern.
  openToUsers: async ({}, use) => use(undefined),
});

test.use({
  stackOptions: {
    // A database that takes connections and never answers: the worst to wait for.
    databaseBy: async (url) => {
      const link = await openLink(url);
      link.cut();
      return link;
    },
    config: { platform: { name: 'Data platform' }, modules: { maintenance: { active: false } } },
    env: { MAINTENANCE_FORCE: 'NO-ACCESS' },
  },
});

test('forced into NO-ACCESS, a replica without a database and without the module shuts its gate', async ({
  as,
  expectErrors,
  signIn,
}) => {
  expectErrors(/status of 503/);
  const page = await signIn('user');
  const answer = await page.goto('/datasets');
  expect(answer?.status()).toBe(503);
  expect(answer?.headers()['retry-after']).toMatch(/^(6\d|7[01])$/);
  await expect(page.getByText('This page comes back by itself.')).toBeVisible();

  const user = await as('user');
  expect(codeOf(await (await user.send('{ listDatasets { count } }')).text())).toBe('MAINTENANCE_NO_ACCESS');
  expect(codeOf(await (await user.http.get('/api/maintenance/holds')).text())).toBe('MAINTENANCE_NO_ACCESS');
  expect(await (await user.http.get('/api/maintenance')).json()).toMatchObject({
    status: 'PENDING',
    mode: 'NO-ACCESS',
  });
  expect(await user.ask('{ getMaintenanceWindowStatus { status mode } }')).toEqual({
    getMaintenanceWindowStatus: { status: 'PENDING', mode: 'NO-ACCESS' },
  });
});

test('it is healthy and ready, and says why', async ({ stack }) => {
  expect((await fetch(`${stack.baseURL}/api/health/live`)).status).toBe(200);
  const ready = await fetch(`${stack.baseURL}/api/health/ready`);
  expect(ready.status).toBe(200);
  expect(await ready.json()).toEqual({ status: 'forced' });
  expect(stack.serverLog()).toContain('MAINTENANCE_FORCE');
});

test('an administrator passes, and is told that ending maintenance does not lift it', async ({
  expectErrors,
  signIn,
}) => {
  expectErrors(/./);
  const page = await signIn('admin');
  expect((await page.goto('/datasets'))?.status()).toBe(200);
  const banner = page
    .getByRole('region', { name: 'Maintenance', exact: true })
    .filter({ hasText: 'Users are locked out (NO-ACCESS)' });
  await expect(banner).toContainText('by configuration of this replica');
  await expect(banner).toContainText('Ending maintenance does not change that');
});
