import type { Page } from 'playwright/test';
import type { WorldDefinition } from '#dev/local-aws/definition.ts';
import type { Stack } from '#dev/stack.ts';
import { rows } from './database.ts';
import { expect, test } from './fixtures.ts';
import type { Maintenance } from './maintenance.ts';
import { scheduleStates } from './schedules.ts';
import { wholeTick } from './window.ts';

const HOUR_SECONDS = 3600;

const world: WorldDefinition = {
  clusters: ['dataall'],
  rules: [
    { name: 'catalog-sync', schedule: 'rate(1 hour)', cluster: 'dataall' },
    { name: 'nightly-report', schedule: 'cron(0 2 * * ? *)', cluster: 'dataall' },
    { name: 'weekly-cleanup', schedule: 'rate(7 days)', cluster: 'dataall' },
  ],
};
test.use({ stackOptions: { world } });

/** A window from one o'clock at night on that takes two hours, and holds everything meanwhile. */
async function throughTheNight(stack: Stack, { page, start, end }: Maintenance): Promise<void> {
  const [until] = await rows<{ seconds: number }>(
    stack.databaseUrl,
    `select extract(epoch from date_trunc('day', now() at time zone 'UTC') + interval '25 hours'
       - now() at time zone 'UTC')::int as seconds`,
  );
  await stack.moveTime(until?.seconds ?? 0);
  await start('READ-ONLY');
  await expect
    .poll(async () => Object.values(await stack.tick().then(() => scheduleStates(stack.aws))))
    .toEqual(['DISABLED', 'DISABLED', 'DISABLED']);
  await stack.moveTime(2 * HOUR_SECONDS);
  await end();
  await expect.poll(async () => (await wholeTick(stack)).heldSchedules).toEqual([]);
  await wholeTick(stack);
  await page.goto('/admin/settings');
}

/** The latest entry of a schedule. */
function missed(page: Page, name: string) {
  return page
    .getByRole('list', { name: 'Missed runs' })
    .getByRole('listitem')
    .filter({ has: page.getByText(name, { exact: true }) })
    .first();
}

test('after a window its missed runs are listed, run by a person once, or dismissed', async ({
  aws,
  maintenance,
  stack,
}) => {
  const { page } = maintenance;
  await throughTheNight(stack, maintenance);
  await expect(page.getByRole('heading', { name: 'Missed runs' })).toBeVisible();
  const report = missed(page, 'nightly-report');
  await expect(report).toContainText('every day at 02:00 UTC · 1 run was missed');
  await expect(missed(page, 'catalog-sync')).toContainText('every hour · About 2 runs were missed');
  await expect(missed(page, 'weekly-cleanup')).toContainText('every 7 days · Perhaps 1 run was missed');

  await report.getByRole('button', { name: 'Run now: nightly-report' }).click();
  const dialog = page.getByRole('alertdialog', { name: 'Run nightly-report now?' });
  await dialog.getByRole('button', { name: 'Run nightly-report now' }).click();
  await expect(report.getByText('Started', { exact: true })).toBeVisible();
  await expect(dialog).toBeHidden();
  await expect(report).toContainText('Started by admin');
  await expect(report.getByRole('link', { name: /in the AWS console$/ })).toHaveAttribute(
    'href',
    /console\.aws\.amazon\.com\/ecs\/v2\/clusters\/dataall\/tasks\//,
  );
  const { tasks } = await aws.state();
  expect(tasks).toMatchObject([{ family: 'nightly-report', startedBy: 'maintenance-window' }]);

  const sync = missed(page, 'catalog-sync');
  await sync.getByRole('button', { name: 'Dismiss what catalog-sync has missed' }).click();
  await expect(sync.getByText('Dismissed', { exact: true })).toBeVisible();
  await wholeTick(stack);
  await page.reload();
  await expect(sync.getByText('Dismissed', { exact: true })).toBeVisible();
  await expect(page.getByRole('button', { name: /^Run now/ })).toHaveAccessibleName(
    'Run now: weekly-cleanup',
  );
  expect((await aws.state()).tasks).toHaveLength(1);
});

test('what AWS refuses stands at its schedule in words, and can be tried again', async ({
  aws,
  maintenance,
  stack,
}) => {
  const { page } = maintenance;
  await throughTheNight(stack, maintenance);
  await aws.addFaults({ operation: 'RunTask', kind: 'access-denied' });
  const report = missed(page, 'nightly-report');
  const run = async () => {
    await report.getByRole('button', { name: 'Run now: nightly-report' }).click();
    await page.getByRole('alertdialog').getByRole('button', { name: 'Run nightly-report now' }).click();
  };
  await run();
  await expect(report).toContainText('it lacks the permission ecs:RunTask');
  await expect(report.getByText('Not started', { exact: true })).toBeVisible();
  await aws.clearFaults();
  await run();
  await expect(report.getByText('Started', { exact: true })).toBeVisible();
  await missed(page, 'catalog-sync')
    .getByRole('button', { name: /^Dismiss/ })
    .click();
  await expect(missed(page, 'catalog-sync').getByText('Dismissed', { exact: true })).toBeVisible();
});

test('a schedule can be told to make up for what it misses by itself', async ({
  aws,
  maintenance,
  stack,
}) => {
  const { page } = maintenance;
  await throughTheNight(stack, maintenance);
  const policy = page.getByLabel('What happens when nightly-report misses runs').first();
  await expect(policy).toHaveValue('SKIP');
  await policy.selectOption('Run once');
  await expect(page.getByText('its tasks are started once after the release').first()).toBeVisible();
  await expect
    .poll(() => rows(stack.databaseUrl, 'select policy::text from schedule_policies'))
    .toHaveLength(1);

  await throughTheNight(stack, maintenance);
  await expect(page.getByText('Runs by itself', { exact: true })).toBeVisible();
  expect((await aws.state()).tasks).toEqual([]);
  await stack.moveTime(60);
  await wholeTick(stack);
  await expect(page.getByText('Started by itself, as its schedule’s policy says.')).toBeVisible();
  expect((await aws.state()).tasks).toMatchObject([{ family: 'nightly-report' }]);
});

test('on a phone everything is there, and nothing is wider than the screen', async ({
  maintenance,
  stack,
}) => {
  const { page } = maintenance;
  await page.setViewportSize({ width: 360, height: 740 });
  await throughTheNight(stack, maintenance);
  await expect(missed(page, 'catalog-sync').getByRole('button', { name: /^Run/ })).toBeVisible();
  const wider = await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth);
  expect(wider).toBe(false);
  await page.getByRole('button', { name: 'Dismiss all…' }).click();
  const dialog = page.getByRole('alertdialog', { name: /^Dismiss \d+ entries\?$/ });
  await dialog.getByRole('button', { name: 'Dismiss all' }).click();
  await expect(page.getByRole('button', { name: /^Run now/ })).toHaveCount(0);
});
