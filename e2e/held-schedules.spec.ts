import { expect, test } from './fixtures.ts';
import { scheduleStates } from './schedules.ts';
import { startWindow, wholeTick } from './window.ts';

test('an administrator keeps a file of what every schedule has to be put back to', async ({
  as,
  aws,
  signIn,
  stack,
}) => {
  const before = await scheduleStates(aws);
  await startWindow(await as('admin'), 'READ-ONLY');
  await wholeTick(stack);
  // The second one sees that all are disabled.
  await wholeTick(stack);

  const page = await signIn('admin');
  await page.goto('/admin/settings');
  await page.getByText('Schedules are held').click();
  const downloading = page.waitForEvent('download');
  await page.getByRole('link', { name: 'Download this list' }).click();
  const download = await downloading;
  expect(download.suggestedFilename()).toMatch(/^held-schedules-[\dT-]+Z\.json$/);

  const answer = await (await as('admin')).http.get('/api/maintenance/holds');
  const file = await answer.json();
  const kept = file.schedules.map((one: { ruleName: string; originalState: string }) => [
    one.ruleName,
    one.originalState,
  ]);
  expect(Object.fromEntries(kept)).toEqual(before);
  const enabled = file.schedules.every(
    (one: { enable: boolean; originalState: string }) => one.enable === (one.originalState === 'ENABLED'),
  );
  expect(enabled).toBe(true);
});

test('nobody else learns what is held', async ({ as, playwright, baseURL }) => {
  expect((await (await as('user')).http.get('/api/maintenance/holds')).status()).toBe(403);
  const stranger = await playwright.request.newContext({ baseURL: baseURL ?? '' });
  expect((await stranger.get('/api/maintenance/holds')).status()).toBe(401);
  await stranger.dispose();
});
