import type { Page } from 'playwright/test';
import type { ControlClient } from '#dev/local-aws/control-client.ts';
import type { Stack } from '#dev/stack.ts';
import { rows } from './database.ts';
import { tickUntil } from './drain.ts';
import { expect, test } from './fixtures.ts';
import type { Maintenance, Mode } from './maintenance.ts';
import { parseCsv } from './parse-csv.ts';
import { forgetPlans, planWindow } from './planned.ts';
import { wholeTick } from './window.ts';

const HISTORY = '/admin/settings/history';
const AUDIT = '/admin/settings/audit';

/** A window with this reason that waits for a task and becomes quiet. */
async function quietWindow(
  { maintenance, aws, tick }: { maintenance: Maintenance; aws: ControlClient; tick: Stack['tick'] },
  reason: string,
  mode: Mode = 'READ-ONLY',
): Promise<void> {
  const running = await aws.addTask({ cluster: 'dataall', family: 'share-verifier' });
  await maintenance.open();
  await maintenance.page.getByRole('radio', { name: mode }).check();
  await maintenance.page.getByLabel('Reason').fill(reason);
  await maintenance.page.getByRole('button', { name: 'Start maintenance' }).click();
  await maintenance.page.getByRole('alertdialog').getByRole('button', { name: 'Start maintenance' }).click();
  await maintenance.isDraining();
  await tickUntil(tick, { status: 'PENDING' });
  await aws.finishTask(running);
  await aws.advance(120);
  await tickUntil(tick, { status: 'ACTIVE' });
}

async function ended(maintenance: Maintenance, tick: Stack['tick']): Promise<void> {
  await maintenance.end();
  await tickUntil(tick, { status: 'INACTIVE', heldSchedules: [] });
}

async function openWindow(page: Page, reason: string): Promise<void> {
  await page.goto(HISTORY);
  await page.getByRole('link', { name: reason }).first().click();
  await expect(page.getByRole('heading', { name: /^Maintenance of / })).toBeVisible();
}

test('a window that was ended is in the history with how it went, and its page tells its story', async ({
  aws,
  maintenance,
  tick,
}) => {
  await quietWindow({ maintenance, aws, tick }, 'release 3.1');
  const { page } = maintenance;
  await page.getByRole('link', { name: 'History' }).click();
  await expect(page).toHaveURL(HISTORY);
  const row = page.getByRole('row').filter({ hasText: 'release 3.1' });
  await expect(row).toContainText('Open');
  await expect(row).toContainText('still open');

  await ended(maintenance, tick);
  await page.goto(HISTORY);
  await expect(row).toContainText('Was quiet');
  await expect(row).toContainText('READ-ONLY');
  await expect(row).toContainText('admin');
  await openWindow(page, 'release 3.1');

  const main = page.getByRole('main');
  await expect(main.getByText('The platform became quiet')).toBeVisible();
  await expect(main.getByText('admin started maintenance (READ-ONLY)')).toBeVisible();
  await expect(main.getByText(/schedules held:/)).toBeVisible();
  await expect(main.getByText('ACTIVE: everything was quiet')).toBeVisible();
  await expect(main.getByText('admin ended maintenance')).toBeVisible();
  await expect(main.getByText(/schedules put back:/)).toBeVisible();
  const schedules = page.getByRole('table', { name: 'Schedules' });
  const indexer = schedules.getByRole('row').filter({ hasText: 'catalog-indexer' });
  await expect(indexer).toContainText('Enabled');
  await expect(indexer).toContainText('As before');
  await expect(page.getByRole('navigation', { name: 'Admin settings' })).toContainText('History');
});

test('of a window that began by plan and changed its mode, the record says so, and what was held in truth', async ({
  aws,
  maintenance,
  stack,
  tick,
}) => {
  await planWindow(stack.databaseUrl, { inMinutes: 0 });
  await tickUntil(tick, { status: 'PENDING', mode: 'READ-ONLY' });
  // All are held before the mode changes.
  await wholeTick(stack);
  await maintenance.changeTo('NO-ACCESS');
  await aws.advance(120);
  await tickUntil(tick, { status: 'ACTIVE' });
  await ended(maintenance, tick);
  // Once nothing is owed any more, a tick looks for missed runs.
  await wholeTick(stack);
  await forgetPlans(stack.databaseUrl);

  const { page } = maintenance;
  await page.goto(HISTORY);
  const row = page.getByRole('row').filter({ hasText: 'release 2.8' }).first();
  await expect(row).toContainText('READ-ONLY → NO-ACCESS');
  await openWindow(page, 'release 2.8');
  const main = page.getByRole('main');
  await expect(main.getByText(/^READ-ONLY, NO-ACCESS from .*\d\d:\d\d/)).toBeVisible();
  await expect(main.getByText('The application, as planned by admin')).toBeVisible();
  await expect(main.getByText('The application started maintenance (READ-ONLY)')).toBeVisible();

  await expect(main.getByText(/^5 schedules held:/)).toBeVisible();
  await expect(main.getByText(/^A schedule was disabled already, and left so: subscriptions$/)).toBeVisible();
  await expect(main.getByText(/^5 schedules put back:/)).toBeVisible();
  await expect(main.getByText('5 schedules were held; 1 was disabled already and stayed so.')).toBeVisible();
  const schedules = page.getByRole('table', { name: 'Schedules' });
  await expect(schedules.getByRole('row').filter({ hasText: 'subscriptions' })).toContainText(
    'Disabled as before',
  );
  const runs = page.getByRole('table', { name: 'Missed runs' });
  await expect(runs.getByRole('row').filter({ hasText: 'rate(7 days)' })).toContainText('perhaps 1 run');
});

test('the history is filtered by what is asked for, and the address keeps it', async ({
  aws,
  maintenance,
  tick,
}) => {
  await quietWindow({ maintenance, aws, tick }, 'patch 100%');
  await ended(maintenance, tick);
  const { page } = maintenance;
  await page.goto(HISTORY);
  await page.getByLabel('Reason or ticket').fill('100%');
  await page.getByLabel('Outcome').selectOption('Was quiet');
  await page.getByRole('button', { name: 'Filter' }).click();
  await expect(page).toHaveURL(/term=100%25/);
  await expect(page.getByRole('link', { name: 'patch 100%' })).toBeVisible();
  await page.reload();
  await expect(page.getByLabel('Reason or ticket')).toHaveValue('100%');
  await page.getByLabel('Outcome').selectOption('Missed');
  await page.getByRole('button', { name: 'Filter' }).click();
  await expect(page.getByText('No window fits these filters')).toBeVisible();
  await page.getByRole('link', { name: 'Clear' }).first().click();
  await expect(page.getByRole('link', { name: 'patch 100%' })).toBeVisible();
});

test('the exports can be read by programs, and have what the page shows', async ({
  as,
  aws,
  maintenance,
  tick,
}) => {
  await quietWindow({ maintenance, aws, tick }, '=release, "4"');
  await ended(maintenance, tick);
  const { page } = maintenance;
  await page.goto(HISTORY);
  const downloading = page.waitForEvent('download');
  await page.getByRole('link', { name: 'Export CSV' }).click();
  expect((await downloading).suggestedFilename()).toMatch(/^maintenance-history-\d{8}T\d{4}Z\.csv$/);

  const { http } = await as('admin');
  const csv = parseCsv(await (await http.get('/api/maintenance/history/export?format=csv')).text());
  expect(csv[0]).toMatchObject({ outcome: 'was-quiet', mode: 'READ-ONLY', reason: `'=release, "4"` });
  expect(Number(csv[0]?.drainSeconds)).toBeGreaterThanOrEqual(0);
  const json = await (await http.get('/api/maintenance/history/export?format=json')).json();
  expect(json[0]).toMatchObject({ id: csv[0]?.id, reason: '=release, "4"' });
  expect(json).toHaveLength(csv.length);

  const audit = parseCsv(
    await (await http.get(`/api/maintenance/audit/export?format=csv&windowId=${csv[0]?.id}`)).text(),
  );
  expect(audit.at(-1)).toMatchObject({ action: 'window-started', actor: 'admin' });
  expect(JSON.parse(audit.at(-1)?.after ?? '')).toMatchObject({ status: 'PENDING' });

  const one = await http.get(`/api/maintenance/history/export?format=json&window=${csv[0]?.id}`);
  expect(await one.json()).toMatchObject({ id: csv[0]?.id, endCause: 'command' });
});

test('the audit is filtered by who, what and when, and shows what was changed', async ({
  aws,
  maintenance,
  tick,
}) => {
  await quietWindow({ maintenance, aws, tick }, 'audited');
  await ended(maintenance, tick);
  const { page } = maintenance;
  await page.getByRole('link', { name: 'Audit' }).click();
  await expect(page).toHaveURL(AUDIT);
  await page.getByLabel('Who').fill('admin');
  await page.getByLabel('What').selectOption('Maintenance started');
  await page.getByRole('button', { name: 'Filter' }).click();
  await expect(page).toHaveURL(/action=window-started/);
  const entries = page.getByRole('table', { name: 'Audit entries' }).locator('tbody').getByRole('row');
  await expect(entries.filter({ hasNotText: 'Maintenance started' })).toHaveCount(0);
  await entries.first().getByText('Show the change').click();
  await expect(entries.first()).toContainText('audited');

  await page.getByLabel('To (UTC day)').fill('2001-01-01');
  await page.getByRole('button', { name: 'Filter' }).click();
  await expect(page.getByText('No entry fits these filters')).toBeVisible();
});

test('a shared report opens for somebody who is signed out, also in NO-ACCESS, and dies when it is withdrawn', async ({
  aws,
  browser,
  consoleWatch,
  expectErrors,
  maintenance,
  stack,
  tick,
}) => {
  expectErrors(/status of 404/);
  await quietWindow({ maintenance, aws, tick }, 'reported', 'NO-ACCESS');
  const { page } = maintenance;
  await openWindow(page, 'reported');
  await page.getByRole('button', { name: 'Share report' }).click();
  await page.getByRole('button', { name: 'Make a link' }).click();
  const url = new URL(await page.getByLabel('Link to the report').inputValue());
  expect(url.pathname).toMatch(/^\/report\/[\w-]{43}$/);
  const secret = url.pathname.split('/')[2] ?? '';
  const kept = await rows(stack.databaseUrl, 'select 1 from report_links where secret_hash = $1', [secret]);
  expect(kept).toEqual([]);

  const context = await browser.newContext({ baseURL: stack.baseURL });
  consoleWatch.watch(context);
  const stranger = await context.newPage();
  const answer = await stranger.goto(url.pathname);
  expect(answer?.status()).toBe(200);
  expect(answer?.headers()).toMatchObject({
    'referrer-policy': 'no-referrer',
    'x-robots-tag': expect.stringContaining('noindex'),
    'cache-control': expect.stringContaining('no-store'),
  });
  await expect(stranger.getByRole('heading', { name: /^Maintenance report of / })).toBeVisible();
  await expect(stranger.getByText('reported', { exact: true })).toBeVisible();
  await expect(stranger.getByText('This window is still open')).toBeVisible();
  await expect(stranger.getByRole('navigation')).toHaveCount(0);
  await expect(stranger.getByText('shared the report')).toHaveCount(0);
  expect(await stranger.content()).not.toContain('arn:aws');
  await stranger.emulateMedia({ media: 'print', colorScheme: 'dark' });
  await expect(stranger.locator('html')).toHaveCSS('color-scheme', 'light');
  await expect(stranger.getByRole('button', { name: 'Print' })).toBeHidden();

  await page.getByRole('button', { name: 'Withdraw the link of admin' }).click();
  await expect(page.getByText('Nobody has shared this report.')).toBeVisible();
  expect((await stranger.reload())?.status()).toBe(404);
  await expect(stranger.getByText('This report cannot be read')).toBeVisible();
  const wrong = await stranger.goto(`/report/${'x'.repeat(43)}`);
  expect(wrong?.status()).toBe(404);
  await expect(stranger.getByText('This report cannot be read')).toBeVisible();
  await context.close();
});

test('users see neither history nor audit', async ({ as, expectErrors, signIn }) => {
  expectErrors(/status of 403/);
  const page = await signIn('user');
  for (const path of [HISTORY, AUDIT, `${HISTORY}/${crypto.randomUUID()}`]) {
    expect((await page.goto(path))?.status(), path).toBe(403);
  }
  const { http } = await as('user');
  expect((await http.get('/api/maintenance/audit/export?format=csv')).status()).toBe(403);
  expect((await http.get('/api/maintenance/history/export?format=csv')).status()).toBe(403);
});
