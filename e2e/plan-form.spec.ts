import { databaseTime } from '#dev/testing/database-clock.ts';
import { rows } from './database.ts';
import { expect, test } from './fixtures.ts';
import { planPageOn } from './plan-page.ts';

test.use({
  stackOptions: {
    world: {
      clusters: ['dataall'],
      rules: [
        { name: 'indexer', schedule: 'cron(0/5 * * * ? *)', cluster: 'dataall' },
        { name: 'monthly-invoice', schedule: 'cron(30 2 1 * ? *)', cluster: 'dataall' },
      ],
    },
  },
});

test.beforeEach(async ({ stack }) => {
  await rows(stack.databaseUrl, "update window_plans set status = 'CANCELLED' where status = 'PLANNED'");
});

test('what is wrong is said beside its field, the first one has the focus, and nothing that was typed is lost', async ({
  maintenance,
  stack,
}) => {
  const { page } = maintenance;
  const plan = planPageOn(page);
  const now = await databaseTime(stack.databaseUrl);
  await plan.openNew();
  const wrong = (label: string, words: string | RegExp) =>
    expect(
      page
        .getByRole('textbox', { name: label })
        .or(page.getByLabel(label, { exact: true }))
        .first(),
    ).toHaveAccessibleDescription(words);

  await plan.fillOnce({ reason: 'Backwards', now, inMinutes: 120, minutes: -60 });
  await page.getByLabel('Message to users').fill('Kept');
  await plan.save();
  await wrong('Planned end', /The end must come after the start/);
  await expect(page.getByLabel('Planned end', { exact: true })).toBeFocused();

  await plan.fillOnce({ reason: 'Yesterday', now, inMinutes: -1_440, minutes: 60 });
  await plan.save();
  await wrong('Start', /in the past/);

  await plan.fillOnce({ reason: '400 days', now, inMinutes: 60, minutes: 400 * 1_440 });
  await plan.save();
  await wrong('Planned end', /at most seven days/);

  await plan.fillOnce({ reason: 'Fine', now, inMinutes: 60, minutes: 60 });
  await page.getByLabel('Time zone').fill('Mars/Olympus');
  await plan.save();
  await wrong('Time zone', /no time zone/);
  await page.getByLabel('Time zone').fill('UTC');

  await page.getByRole('radio', { name: 'End by itself if it is healthy' }).check();
  for (const url of [
    'http://localhost/health',
    'http://169.254.169.254/latest',
    'http://[::1]/',
    'http://2130706433/',
  ]) {
    await page.getByLabel('Health URL').fill(url);
    await plan.save();
    await wrong('Health URL', /inside|network|loopback/i);
  }
  await page.getByRole('radio', { name: 'Go on and warn' }).check();

  await page.getByLabel('Message to users').fill('m'.repeat(1_000_000));
  await plan.save();
  await wrong('Message to users', /at most 5,000 characters/);
  expect((await page.getByLabel('Message to users').inputValue()).length).toBe(1_000_000);
  await expect(page.getByLabel('Reason')).toHaveValue('Fine');

  await page.getByRole('radio', { name: 'Again and again' }).check();
  await page.getByLabel('Message to users').fill('Kept');
  await page.getByLabel('Cron expression', { exact: true }).fill('0 0 30 2 *');
  await plan.save();
  await wrong('Cron expression', /never|fires/);
  expect(await rows(stack.databaseUrl, "select 1 from window_plans where status = 'PLANNED'")).toEqual([]);
});

test('an overlap is refused with the name of the other window', async ({ maintenance, stack }) => {
  const plan = planPageOn(maintenance.page);
  const now = await databaseTime(stack.databaseUrl);
  await plan.openNew();
  await plan.fillOnce({ reason: 'Release 2.8', now, inMinutes: 120, minutes: 60 });
  await plan.saved();
  await plan.openNew();
  await plan.fillOnce({ reason: 'Too close', now, inMinutes: 150, minutes: 60 });
  await plan.save();
  await expect(plan.page.getByLabel('Start', { exact: true })).toHaveAccessibleDescription(/Release 2\.8/);
});

test('the hour that does not exist is refused, and of the hour that comes twice one is chosen', async ({
  maintenance,
  stack,
}) => {
  const { page } = maintenance;
  const plan = planPageOn(page);
  await plan.openNew();
  await page.getByLabel('Time zone').fill('Europe/Berlin');
  await page.getByLabel('Reason').fill('Spring');
  await page.getByLabel('Start', { exact: true }).fill('2027-03-28T02:30');
  await page.getByLabel('Planned end', { exact: true }).fill('2027-03-28T04:00');
  await plan.save();
  await expect(page.getByLabel('Start', { exact: true })).toHaveAccessibleDescription(
    /the clocks go from 02:00 to 03:00/,
  );
  await page.getByLabel('Reason').fill('Autumn');
  await page.getByLabel('Start', { exact: true }).fill('2027-10-31T02:30');
  await page.getByLabel('Planned end', { exact: true }).fill('2027-10-31T04:00');
  await page.getByLabel('This time comes twice that night').selectOption('The second time');
  await expect(page.getByRole('complementary').getByText(/2027, 01:30 . 03:00/)).toBeVisible();
  await plan.saved();
  const [stored] = await rows<{ starts_at: Date }>(
    stack.databaseUrl,
    "select starts_at from window_plans where status = 'PLANNED'",
  );
  expect(stored?.starts_at.toISOString()).toBe('2027-10-31T01:30:00.000Z');
});

test('before it is planned one sees what it holds, and a monthly job that it would swallow stands out', async ({
  maintenance,
}) => {
  const { page } = maintenance;
  const plan = planPageOn(page);
  await plan.openNew();
  await page.getByLabel('Reason').fill('On the first');
  await page.getByLabel('Start', { exact: true }).fill('2027-05-01T02:00');
  await page.getByLabel('Planned end', { exact: true }).fill('2027-05-01T03:00');
  const beside = page.getByRole('complementary');
  await expect(beside.getByText('2 schedules are held')).toBeVisible();
  await expect(beside.getByText('A run that does not come again soon would be missed')).toBeVisible();
  await expect(beside.getByText('monthly-invoice (monthly or less)')).toBeVisible();
  await beside.getByText('13 runs fall into the window and are missed').click();
  await expect(beside.getByText('and 9 more')).toBeVisible();
});
