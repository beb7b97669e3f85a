import { databaseTime } from '#dev/testing/database-clock.ts';
import { rows } from './database.ts';
import { tickUntil } from './drain.ts';
import { expect, test } from './fixtures.ts';
import { planPageOn } from './plan-page.ts';

test.use({ stackOptions: { clock: 'manual' } });

const HOUR = 3_600;

test.beforeEach(async ({ stack }) => {
  await rows(stack.databaseUrl, "update window_plans set status = 'CANCELLED' where status = 'PLANNED'");
});

test('a planned window starts by itself at its time and, told so, ends by itself', async ({
  maintenance,
  signIn,
  stack,
  tick,
}) => {
  const plan = planPageOn(maintenance.page);
  const user = await signIn('user');
  await plan.openNew();
  const now = await databaseTime(stack.databaseUrl);
  await plan.fillOnce({ reason: 'Release 2.8', now, inMinutes: 120, minutes: 60 });
  await plan.page.getByRole('radio', { name: /^End by itself Schedules/ }).check();
  await plan.saved();
  await expect(plan.inList('Release 2.8')).toContainText('in 1 h');

  await tick();
  await maintenance.isOpenToUsers();
  await stack.moveTime(2 * HOUR + 60);
  await tickUntil(tick, { status: 'PENDING', mode: 'READ-ONLY' });
  await maintenance.open();
  await maintenance.isDraining();
  await expect(maintenance.page.getByText('Release 2.8').first()).toBeVisible();
  await user.goto('/datasets');
  await expect(user.getByText(/^Read-only maintenance until about \d\d:\d\d\.$/)).toBeVisible();

  await stack.moveTime(HOUR);
  await tickUntil(tick, { status: 'INACTIVE' });
  await maintenance.isOpenToUsers();
  await expect(user.getByText('Read-only maintenance')).toBeHidden();
});

test('a window that was not started in its grace time is marked missed, and everyone is told', async ({
  maintenance,
  signIn,
  stack,
  tick,
}) => {
  const plan = planPageOn(maintenance.page);
  await plan.openNew();
  const now = await databaseTime(stack.databaseUrl);
  await plan.fillOnce({ reason: 'Nobody was there', now, inMinutes: 30, minutes: 120 });
  await plan.saved();

  // Nothing ticks meanwhile: to the plan the application is down.
  await stack.moveTime(HOUR);
  await tickUntil(tick, { status: 'INACTIVE' });
  await maintenance.open();
  await expect(maintenance.page.getByText('A planned window did not take place')).toBeVisible();
  await expect(maintenance.page.getByText('“Nobody was there” was to start')).toBeVisible();
  const user = await signIn('user');
  await user.goto('/');
  await expect(user.getByText(/The maintenance planned for .* did not take place\./).first()).toBeVisible();
});

test('a planned window is changed, started before its time, and cancelled', async ({
  maintenance,
  stack,
  tick,
}) => {
  const { page } = maintenance;
  const plan = planPageOn(page);
  const now = await databaseTime(stack.databaseUrl);
  await plan.openNew();
  await plan.fillOnce({ reason: 'Patch', now, inMinutes: 300, minutes: 30 });
  await plan.saved();
  await plan.inList('Patch').getByRole('link', { name: 'Edit' }).click();
  await expect(page.getByRole('heading', { name: 'Change planned maintenance' })).toBeVisible();
  await page.getByLabel('Reason').fill('Patch 7');
  await plan.saved();

  await plan.inList('Patch 7').getByRole('button', { name: 'More for Patch 7' }).click();
  await page.getByRole('menuitem', { name: 'Start now' }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Start maintenance now' }).click();
  await maintenance.isDraining();
  await expect(plan.inList('Patch 7')).toBeHidden();
  await tick();
  await maintenance.end();

  await plan.openNew();
  await plan.fillOnce({ reason: 'Unwanted', now, inMinutes: 500, minutes: 30 });
  await plan.saved();
  await plan.inList('Unwanted').getByRole('button', { name: 'More for Unwanted' }).click();
  await page.getByRole('menuitem', { name: 'Cancel' }).click();
  const dialog = page.getByRole('alertdialog', { name: 'Cancel “Unwanted”?' });
  await dialog.getByRole('button', { name: 'Cancel planned maintenance' }).click();
  await expect(plan.inList('Unwanted')).toBeHidden();
});

test('of a recurring window one occurrence is skipped, and held after all', async ({ maintenance }) => {
  const { page } = maintenance;
  const plan = planPageOn(page);
  await plan.openNew();
  await page.getByLabel('Reason').fill('Weekly patching');
  await page.getByRole('radio', { name: 'Again and again' }).check();
  await page.getByLabel('Cron expression', { exact: true }).fill('0 2 * * SUN');
  await page.getByLabel('For how long').selectOption('45 minutes');
  await expect(page.getByRole('complementary').getByText('The next times')).toBeVisible();
  await plan.saved();

  const item = plan.inList('Weekly patching');
  await expect(item).toContainText('0 2 * * SUN');
  await item.getByRole('button', { name: 'More for Weekly patching' }).click();
  await page.getByRole('menuitem', { name: 'Skip' }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Skip this window' }).click();
  await expect(item.getByText('skipped')).toBeVisible();
  await item.getByRole('button', { name: /^Hold it after all/ }).click();
  await expect(item.getByText('skipped')).toBeHidden();
});

test('two administrators who change the same planned window: the second is told, and keeps what was typed', async ({
  maintenance,
  signIn,
  stack,
}) => {
  const plan = planPageOn(maintenance.page);
  await plan.openNew();
  const now = await databaseTime(stack.databaseUrl);
  await plan.fillOnce({ reason: 'Shared plan', now, inMinutes: 600, minutes: 60 });
  await plan.saved();
  const other = planPageOn(await signIn('admin'));
  for (const one of [plan, other]) {
    await one.page.goto('/admin/settings');
    await one.inList('Shared plan').getByRole('link', { name: 'Edit' }).click();
    await expect(one.page.getByRole('heading', { name: 'Change planned maintenance' })).toBeVisible();
    await expect(one.page.getByLabel('Reason')).toHaveValue('Shared plan');
  }
  await plan.page.getByLabel('Reason').fill('Changed first');
  await plan.saved();
  await other.page.getByLabel('Reason').fill('Changed second');
  await other.page.getByLabel('Message to users').fill('All that I have typed');
  await other.save();
  await expect(other.page.getByRole('alert').first()).toContainText('Changed first');
  await expect(other.page.getByLabel('Reason')).toHaveValue('Changed second');
  await expect(other.page.getByLabel('Message to users')).toHaveValue('All that I have typed');
  await expect(other.page.getByRole('alert').first()).toContainText('save again to replace it');
  await other.saved();
  await expect(other.inList('Changed second')).toBeVisible();
});
