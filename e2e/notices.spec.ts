import type { Page } from 'playwright/test';
import { expect, test } from './fixtures.ts';
import { passTime } from './pass-time.ts';
import { cancelPlan, forgetPlans, missPlan, movePlan, planWindow } from './planned.ts';
import { stays } from './same-page.ts';
import { startWindow, wholeTick } from './window.ts';

/** Tabs follow within five seconds, each in its own. */
const SPREAD = { timeout: 9_000 };

const notice = (page: Page) => page.getByRole('region', { name: 'Maintenance planned' });
const window = (page: Page) => page.getByRole('region', { name: 'Maintenance', exact: true });
/** What somebody hears who does not see the page. */
const heard = (page: Page) => page.getByRole('status').filter({ hasText: /maintenance/i });

test.beforeEach(async ({ stack }) => forgetPlans(stack.databaseUrl));

test('a planned window is announced on open pages, in the reader’s time, and counted down by the server’s clock', async ({
  signIn,
  stack,
}) => {
  const [user, administrator] = [await signIn('user'), await signIn('admin')];
  // The reader's clock is five hours wrong.
  await user.clock.install({ time: Date.now() + 5 * 3_600_000 });
  await user.goto('/datasets');
  await administrator.goto('/environments');
  const same = await stays(user);

  const message = '**Save** your work. <script>alert(1)</script> [More](https://example.com/a)';
  await planWindow(stack.databaseUrl, { inMinutes: 3 * 60 + 12, message });
  await expect(notice(user)).toContainText(/\d\d:\d\d to about \d\d:\d\d \(your time\)/, SPREAD);
  await expect(notice(user)).toContainText('(read-only)');
  await expect(notice(user)).toContainText(/In 3 h 1[12] min\./);
  await expect(notice(user).getByText('Save', { exact: true })).toHaveCSS('font-weight', '600');
  await expect(notice(user).getByRole('link', { name: 'More' })).toHaveAttribute(
    'rel',
    'noopener noreferrer',
  );
  await expect(notice(user).getByRole('link', { name: 'Manage' })).toHaveCount(0);
  await expect(notice(administrator).getByRole('link', { name: 'Manage' })).toBeVisible(SPREAD);
  await expect(heard(user)).toContainText('Maintenance is planned for');
  expect(await same()).toBe(true);

  await passTime(user, stack, 3_600);
  await expect(notice(user)).toContainText(/In 2 h 1[12] min\./);
  await passTime(user, stack, 7_859);
  await expect(notice(user)).toContainText(/In (1 min )?\d+ s\./);
});

test('of several planned windows only the next is announced', async ({ signIn, stack }) => {
  await planWindow(stack.databaseUrl, { inMinutes: 300 });
  await planWindow(stack.databaseUrl, { inMinutes: 120, mode: 'NO-ACCESS' });
  const user = await signIn('user');
  await user.goto('/');
  await expect(notice(user)).toHaveCount(1);
  await expect(notice(user)).toContainText('the platform is closed');
});

test('a notice that was hidden stays hidden in this browser until the plan is moved, and stands in its last hour', async ({
  signIn,
  stack,
}) => {
  const id = await planWindow(stack.databaseUrl, { inMinutes: 180 });
  const [user, other] = [await signIn('user'), await signIn('user')];
  await user.clock.install();
  await user.goto('/datasets');
  await notice(user).getByRole('button', { name: 'Hide this notice' }).click();
  await expect(notice(user)).toHaveCount(0);
  await expect(user.locator('#content')).toBeFocused();
  await user.reload();
  await expect(user.getByRole('heading', { name: 'Datasets' })).toBeVisible();
  await expect(notice(user)).toHaveCount(0);
  await other.goto('/datasets');
  await expect(notice(other)).toBeVisible();

  await movePlan(stack.databaseUrl, id, 200);
  await expect(notice(user)).toBeVisible(SPREAD);
  await notice(user).getByRole('button', { name: 'Hide this notice' }).click();
  await expect(notice(user)).toHaveCount(0);

  await passTime(user, stack, 8_460);
  await expect(notice(user)).toBeVisible();
  await expect(notice(user).getByRole('button')).toHaveCount(0);
});

test('a cancelled window goes from open pages, and one that did not take place is told', async ({
  signIn,
  stack,
}) => {
  const first = await planWindow(stack.databaseUrl, { inMinutes: 180 });
  const user = await signIn('user');
  await user.goto('/datasets');
  await expect(notice(user)).toBeVisible();
  const same = await stays(user);
  await cancelPlan(stack.databaseUrl, first);
  await expect(notice(user)).toHaveCount(0, SPREAD);
  await expect(heard(user)).toContainText('will not take place');

  const second = await planWindow(stack.databaseUrl, { inMinutes: -20 });
  await missPlan(stack.databaseUrl, second);
  const missed = user.getByRole('region', { name: 'Maintenance that did not take place' });
  await expect(missed).toContainText(
    /The maintenance planned for .*\d\d:\d\d.* did not take place\./,
    SPREAD,
  );
  await missed.getByRole('button', { name: 'Hide this notice' }).click();
  await expect(missed).toHaveCount(0);
  expect(await same()).toBe(true);
});

test('from notice to end: users follow, administrators see for how long, extend when it is overdue and end it from any page', async ({
  signIn,
  stack,
}) => {
  const [user, administrator] = [await signIn('user'), await signIn('admin')];
  await planWindow(stack.databaseUrl, { inMinutes: 30, message: 'We *move* to the new region.' });
  await user.goto('/datasets');
  await administrator.goto('/environments');
  await expect(notice(user)).toBeVisible();

  await stack.moveTime(30 * 60);
  await wholeTick(stack);
  await expect(window(user)).toContainText(/Read-only maintenance until about \d\d:\d\d\./, SPREAD);
  await expect(window(user).getByText('move', { exact: true })).toHaveCSS('font-style', 'italic');
  await expect(heard(user)).toHaveText('Read-only maintenance has started. Changes are paused.');
  await expect(window(administrator)).toContainText(
    /Users can look but not change anything \(READ-ONLY\) since \d\d:\d\d \(0 min\)/,
    SPREAD,
  );

  await stack.moveTime(95 * 60);
  await user.reload();
  await expect(window(user)).toContainText('Thank you for your patience.');
  await administrator.reload();
  await expect(window(administrator)).toContainText('Overdue by 35 min');
  await expect(administrator).toHaveTitle(/^\(Maintenance overdue\) /);
  const callout = administrator.getByRole('region', { name: 'Maintenance is overdue' });
  await callout.getByRole('button', { name: 'Later' }).click();
  await expect(callout).toHaveCount(0);
  await administrator.getByRole('link', { name: 'Datasets' }).first().click();
  await expect(administrator).toHaveURL(/datasets/);
  await expect(administrator).toHaveTitle(/^\(Maintenance overdue\) Datasets/);
  await expect(callout).toHaveCount(0);

  // Put off for a quarter of an hour, and not longer.
  await administrator.evaluate(() => localStorage.removeItem('maintenance-overdue-later'));
  await administrator.reload();
  await callout.getByRole('button', { name: 'Extend by 30 min' }).click();
  await expect(callout).toHaveCount(0);
  await expect(administrator).not.toHaveTitle(/overdue/);
  await expect(window(user)).toContainText(/Read-only maintenance until about \d\d:\d\d\./, SPREAD);

  await window(administrator).getByRole('button', { name: 'End maintenance…' }).click();
  const question = administrator.getByRole('alertdialog');
  await expect(question).toContainText('Users can work again at once.');
  await question.getByRole('button', { name: 'End maintenance' }).click();
  await expect(window(administrator)).toHaveCount(0);
  await expect(administrator).toHaveURL(/datasets/);
  await expect(window(user)).toHaveCount(0, SPREAD);
  await expect(heard(user)).toHaveText('Maintenance is over.');
});

test('on a phone a control that is off says why when it is touched', async ({
  as,
  browser,
  sessions,
  baseURL,
}) => {
  await startWindow(await as('admin'), 'READ-ONLY');
  const context = await browser.newContext({
    baseURL: baseURL ?? '',
    storageState: sessions.user,
    viewport: { width: 360, height: 740 },
    hasTouch: true,
  });
  const user = await context.newPage();
  await user.goto('/environments');
  // By force, because Playwright does not touch what is off.
  await user.getByRole('link', { name: 'New environment' }).tap({ force: true });
  await expect(user.getByRole('tooltip')).toContainText('Changes are paused during maintenance');
  await expect(user).toHaveURL(/environments$/);
  const overflow = await user.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(overflow).toBe(0);
  await context.close();
});
