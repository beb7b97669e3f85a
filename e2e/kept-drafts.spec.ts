import type { Page } from 'playwright/test';
import { rows } from './database.ts';
import { fillNewEnvironment } from './environment-form.ts';
import { expect, test } from './fixtures.ts';
import { endWindow, startWindow } from './window.ts';

const TYPED = 'Twenty minutes of careful typing.';
const offer = (page: Page) =>
  page.getByRole('status').filter({ hasText: 'You typed this before the maintenance.' });
const restore = (page: Page) => offer(page).getByRole('button', { name: 'Restore' }).click();
/** Until what was typed is kept: the button is off by then. */
const isPaused = (page: Page) =>
  expect(page.getByRole('button', { name: 'Create environment' })).toBeDisabled();

test('what was typed when READ-ONLY starts is offered after a reload and in a new tab, until it is saved', async ({
  as,
  expectErrors,
  signIn,
  stack,
}) => {
  expectErrors(/status of 503/);
  const administrator = await as('admin');
  const user = await signIn('user');
  await fillNewEnvironment(user, 'kept-in-read-only', TYPED);
  await expect(offer(user)).toHaveCount(0);
  await startWindow(administrator, 'READ-ONLY');
  await isPaused(user);
  await expect(user.getByText('What you have typed is kept in this browser.')).toBeVisible();
  await user.getByLabel('Tags').fill('typed, while paused');
  await user.goto('/environments');
  await user.goto('/environments/new');
  await expect(offer(user)).toBeVisible();

  await endWindow(administrator);
  const other = await user.context().newPage();
  await other.goto('/environments/new');
  await restore(other);
  await expect(offer(other)).toHaveCount(0);
  await expect(other.getByLabel('Name')).toHaveValue('kept-in-read-only');
  await expect(other.getByLabel('Description')).toHaveValue(TYPED);
  await expect(other.getByLabel('Tags')).toHaveValue('typed, while paused');
  await expect(other.getByLabel('AWS account')).toHaveValue('123456789012');
  await other.getByRole('button', { name: 'Create environment' }).click();
  await expect(other.getByRole('heading', { name: 'kept-in-read-only' })).toBeVisible();
  expect(
    await rows(stack.databaseUrl, "select description from environments where label = 'kept-in-read-only'"),
  ).toEqual([{ description: TYPED }]);

  await other.goto('/environments/new');
  await expect(other.getByLabel('Name')).toHaveValue('');
  await expect(offer(other)).toHaveCount(0);
});

test('a form behind the blank page of NO-ACCESS has its text again when the page comes back', async ({
  as,
  expectErrors,
  signIn,
}) => {
  expectErrors(/status of 503/);
  const administrator = await as('admin');
  const user = await signIn('user');
  await fillNewEnvironment(user, 'kept-in-no-access', TYPED);
  await startWindow(administrator, 'NO-ACCESS');
  await expect.poll(() => user.evaluate(() => JSON.stringify(Object.values(localStorage)))).toContain(TYPED);
  await user.goto('/environments/new');
  await expect(user.getByText('This page comes back by itself.')).toBeVisible();
  await endWindow(administrator);
  await expect(user.getByRole('heading', { name: 'New environment' })).toBeVisible({ timeout: 15_000 });
  await restore(user);
  await expect(user.getByLabel('Description')).toHaveValue(TYPED);

  await offer(user).waitFor({ state: 'hidden' });
  await user.getByRole('link', { name: 'Cancel' }).click();
  await user.goto('/environments/new');
  await expect(user.getByLabel('Name')).toBeVisible();
  await expect(offer(user)).toHaveCount(0);
});

test('the reason of a rejected share is kept, and can be discarded', async ({
  as,
  expectErrors,
  signIn,
  stack,
}) => {
  expectErrors(/status of 503/);
  const [share] = await rows<{ uri: string }>(
    stack.databaseUrl,
    `select share_uri as uri from shares join datasets using (dataset_uri)
     where status = 'Submitted' and saml_admin_group_name = 'team-marketing' limit 1`,
  );
  const administrator = await as('admin');
  const user = await signIn('user');
  await user.goto(`/shares/${share?.uri}`);
  await user.getByRole('button', { name: 'Reject' }).click();
  await user.getByLabel('Reason').fill(TYPED);
  await startWindow(administrator, 'READ-ONLY');
  await expect(user.getByRole('button', { name: 'Reject request' })).toBeDisabled();
  await user.reload();
  await endWindow(administrator);
  const reject = user.getByRole('button', { name: 'Reject' });
  await expect(reject).toBeEnabled();
  await reject.click();
  await restore(user);
  await expect(user.getByLabel('Reason')).toHaveValue(TYPED);
  await user.reload();
  await reject.click();
  await offer(user).getByRole('button', { name: 'Discard' }).click();
  await expect(offer(user)).toHaveCount(0);
  await user.reload();
  await reject.click();
  await expect(user.getByLabel('Reason')).toHaveValue('');
  await expect(offer(user)).toHaveCount(0);
});

test('a form that was changed by somebody meanwhile says so with what it offers', async ({
  as,
  signIn,
  stack,
}) => {
  const administrator = await as('admin');
  const user = await signIn('user');
  const [environment] = await rows<{ uri: string }>(
    stack.databaseUrl,
    `select environment_uri as uri from environments where saml_group_name = 'team-marketing' limit 1`,
  );
  await user.goto(`/environments/${environment?.uri}/edit`);
  await user.getByLabel('Description').fill(TYPED);
  await startWindow(administrator, 'READ-ONLY');
  await expect(user.getByRole('button', { name: 'Save changes' })).toBeDisabled();
  await rows(
    stack.databaseUrl,
    `update environments set label = 'changed-meanwhile' where environment_uri = $1`,
    [environment?.uri],
  );
  await endWindow(administrator);
  const other = await user.context().newPage();
  await other.goto(`/environments/${environment?.uri}/edit`);
  await expect(offer(other)).toContainText('saved anew by somebody since then');
});

test('signing out forgets what was kept', async ({ as, page }) => {
  const signIn = async () => {
    await page.goto('/signin?callbackUrl=%2Fenvironments%2Fnew');
    await page.getByLabel('Username').fill('user');
    await page.getByLabel('Password').fill('demo');
    await page.getByRole('button', { name: 'Sign in' }).click();
    await expect(page.getByLabel('Description')).toBeVisible();
  };
  const administrator = await as('admin');
  await signIn();
  await fillNewEnvironment(page, 'of-somebody', TYPED);
  await startWindow(administrator, 'READ-ONLY');
  await isPaused(page);
  await page.reload();
  await expect(offer(page)).toBeVisible();
  await page.getByRole('button', { name: 'Account of user' }).click();
  await page.getByRole('menuitem', { name: 'Sign out' }).click();
  await expect(page).toHaveURL(/signin/);
  expect(await page.evaluate(() => JSON.stringify(Object.values(localStorage)))).not.toContain(TYPED);
  await endWindow(administrator);
  await signIn();
  await expect(offer(page)).toHaveCount(0);
});
