import { expect, test } from './fixtures.ts';

test('in NO-ACCESS every page is one blank page with a sentence, and nothing to click but sign out', async ({
  expectErrors,
  maintenance,
  signIn,
}) => {
  expectErrors(/status of 503/);
  await maintenance.start('NO-ACCESS');
  const user = await signIn('user');
  for (const path of ['/', '/environments', '/datasets/new', '/admin/settings', '/no-such-page']) {
    const answer = await user.goto(path);
    expect(answer?.status(), path).toBe(503);
    expect(answer?.headers(), path).toMatchObject({
      'cache-control': 'no-store',
      'retry-after': expect.stringMatching(/^(6\d|7[01])$/),
    });
    await expect(user.getByText('This page comes back by itself.')).toBeVisible();
    await expect(user.getByRole('button')).toHaveCount(0);
    await expect(user.getByRole('link')).toHaveText(['Sign out']);
  }
});

test('in NO-ACCESS the APIs are refused, except for who one is, the status and health', async ({
  as,
  maintenance,
}) => {
  const user = await as('user');
  await maintenance.start('NO-ACCESS');

  const listed = await user.send('query getGroupsForUser { listDatasets { count } }');
  expect(listed.status()).toBe(503);
  expect(await listed.json()).toMatchObject({ errors: [{ extensions: { code: 'MAINTENANCE_NO_ACCESS' } }] });
  expect(await user.ask('{ getMaintenanceWindowStatus { status mode } }')).toEqual({
    getMaintenanceWindowStatus: { status: 'PENDING', mode: 'NO-ACCESS' },
  });
  expect((await user.http.get('/api/maintenance')).status()).toBe(200);
  expect((await user.http.get('/api/health/live')).status()).toBe(200);
  const other = await user.http.get('/api/no-such-route');
  expect(other.status()).toBe(503);
  expect(other.headers()['content-type']).toBe('application/problem+json');
});

test('a user who is locked out can sign out and in again', async ({ expectErrors, maintenance, page }) => {
  expectErrors(/status of 503/);
  await maintenance.start('NO-ACCESS');
  await page.goto('/signin');
  await page.getByLabel('Username').fill('user');
  await page.getByLabel('Password').fill('demo');
  // Before its scripts have taken over, the link leads to next-auth's own page, which asks once more.
  const takenOver = page.waitForRequest('**/api/maintenance/events');
  await page.getByRole('button', { name: 'Sign in' }).click();
  await takenOver;
  await page.getByRole('link', { name: 'Sign out' }).click();
  await expect(page).toHaveURL(/signin/);
});
