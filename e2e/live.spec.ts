import { startStack } from '#dev/stack.ts';
import { readEvents } from '#dev/testing/event-stream.ts';
import { signIn as signInByHttp } from '../bench/sign-in.ts';
import { fillNewEnvironment } from './environment-form.ts';
import { expect, test } from './fixtures.ts';
import { look } from './look-at-tab.ts';
import { stays } from './same-page.ts';
import { endWindow, startWindow } from './window.ts';

/** Users' tabs follow a start within two and a half seconds, each in its own; sooner than any polling. */
const STARTS = { timeout: 5_000 };
/** The console has no spread. */
const AT_ONCE = { timeout: 3_000 };
/** Tabs come back within five seconds, each in its own. */
const SPREAD = { timeout: 9_000 };
const BLANK = 'This page comes back by itself.';

test('every open page follows READ-ONLY and its end, without being loaded again', async ({ as, signIn }) => {
  const administrator = await as('admin');
  const pages = [await signIn('user'), await signIn('user')];
  for (const page of pages) await page.goto('/environments');
  const same = await Promise.all(pages.map(stays));

  await startWindow(administrator, 'READ-ONLY');
  for (const page of pages) {
    await expect(page.getByRole('region', { name: 'Maintenance', exact: true })).toBeVisible(STARTS);
    await expect(page.getByRole('link', { name: 'New environment' })).toHaveAttribute(
      'aria-disabled',
      'true',
    );
  }
  await endWindow(administrator);
  for (const page of pages) {
    await expect(page.getByRole('region', { name: 'Maintenance', exact: true })).toHaveCount(0, SPREAD);
    await expect(page.getByRole('link', { name: 'New environment' })).not.toHaveAttribute('aria-disabled');
  }
  expect(await Promise.all(same.map((look) => look()))).toEqual([true, true]);
});

test('in NO-ACCESS an open page goes blank at its address, and comes back by itself', async ({
  as,
  expectErrors,
  signIn,
}) => {
  expectErrors(/status of 503/);
  const administrator = await as('admin');
  const user = await signIn('user');
  await user.goto('/datasets');
  await user.getByRole('table').getByRole('link').first().click();
  await expect(user).toHaveURL(/datasets\/[^/]+$/);
  const heading = user.getByRole('heading', { level: 1 });
  const [wanted, title] = [user.url(), await heading.textContent()];

  await startWindow(administrator, 'NO-ACCESS');
  await expect(user.getByText(BLANK)).toBeVisible(STARTS);
  expect(user.url()).toBe(wanted);

  await endWindow(administrator);
  await expect(heading).toHaveText(title ?? '', SPREAD);
  expect(user.url()).toBe(wanted);
});

test('a form with something typed is not taken away by NO-ACCESS, and can be sent after the end', async ({
  as,
  expectErrors,
  signIn,
}) => {
  expectErrors(/status of 503/);
  const administrator = await as('admin');
  const [typing, reading] = [await signIn('user'), await signIn('user')];
  await fillNewEnvironment(typing, 'typed-before', 'Twenty minutes of careful typing.');
  await reading.goto('/environments');
  const same = await stays(typing);

  await startWindow(administrator, 'NO-ACCESS');
  await expect(reading.getByText(BLANK)).toBeVisible(STARTS);
  await expect(typing.getByLabel('Description')).toHaveValue('Twenty minutes of careful typing.');
  // It says that it is an exception, and what becomes of the text.
  const banner = typing.getByRole('region', { name: 'Maintenance', exact: true });
  await expect(banner).toContainText('This page stays open because of what you have typed.');
  await expect(typing.getByText('What you have typed is kept in this browser.')).toBeVisible();
  await expect(typing.getByRole('button', { name: 'Create environment' })).toBeDisabled();

  await endWindow(administrator);
  await expect(reading.getByRole('heading', { name: 'Environments' })).toBeVisible(SPREAD);
  expect(await same()).toBe(true);
  await expect(banner).toHaveCount(0, SPREAD);
  await typing.getByRole('button', { name: 'Create environment' }).click();
  await expect(typing.getByRole('heading', { name: 'typed-before' })).toBeVisible();
});

test('the console follows what is done without it', async ({ as, maintenance }) => {
  await maintenance.open();
  await maintenance.isOpenToUsers();
  const same = await stays(maintenance.page);
  const administrator = await as('admin');
  await startWindow(administrator, 'READ-ONLY');
  await expect(maintenance.page.getByRole('main').getByText('Draining').first()).toBeVisible(AT_ONCE);
  await endWindow(administrator);
  await expect(maintenance.page.getByRole('main').getByText('Open to users').first()).toBeVisible(AT_ONCE);
  expect(await same()).toBe(true);
});

test('where events do not get through, pages follow by asking', async ({ as, expectErrors, signIn }) => {
  expectErrors(/status of 503|ERR_FAILED/);
  const administrator = await as('admin');
  const user = await signIn('user');
  await user.route('**/api/maintenance/events', (route) => route.abort());
  await user.goto('/environments');
  await startWindow(administrator, 'NO-ACCESS');
  await expect(user.getByText(BLANK)).toBeVisible({ timeout: 25_000 });
  await endWindow(administrator);
  await expect(user.getByRole('heading', { name: 'Environments' })).toBeVisible({ timeout: 15_000 });
});

test('events are neither compressed nor held back, and a browser that knows the state is told nothing twice', async ({
  stack,
}) => {
  const cookie = await signInByHttp(stack.baseURL, 'user');
  const follow = (headers: Record<string, string> = {}) =>
    fetch(`${stack.baseURL}/api/maintenance/events`, {
      headers: { cookie, 'accept-encoding': 'gzip, br', ...headers },
      signal: AbortSignal.timeout(20_000),
    });
  const answer = await follow();
  expect(answer.status).toBe(200);
  expect(Object.fromEntries(answer.headers)).toMatchObject({
    'content-type': 'text/event-stream; charset=utf-8',
    'cache-control': 'no-store, no-transform',
  });
  expect(answer.headers.has('content-encoding')).toBe(false);
  const first = (await readEvents(answer.body as ReadableStream<Uint8Array>).next()).value;
  expect(first).toMatchObject({ event: 'state' });

  const again = await follow({ 'last-event-id': first?.id ?? '' });
  const next = (await readEvents(again.body as ReadableStream<Uint8Array>).next()).value;
  expect(next).toMatchObject({ event: 'heartbeat' });
});

test('a server that is told to stop ends its streams and then itself, before it is killed', async () => {
  const stack = await startStack({ serverUrl: process.env.STACK_SERVER_URL ?? '' });
  try {
    const cookie = await signInByHttp(stack.baseURL, 'user');
    const viewers = await Promise.all(
      Array.from({ length: 20 }, async () => {
        const answer = await fetch(`${stack.baseURL}/api/maintenance/events`, { headers: { cookie } });
        const events = readEvents(answer.body as ReadableStream<Uint8Array>);
        expect((await events.next()).value).toMatchObject({ event: 'state' });
        return events;
      }),
    );
    const stopped = stack.stop();
    // The end of the stream, not a broken connection, and no last word about a state nobody knows any more.
    for (const events of viewers) expect(await events.next()).toEqual({ done: true, value: undefined });
    // Null: by itself. Streams that were still open would have kept it until the SIGKILL after five seconds.
    expect(await stack.serverExited).toBe(null);
    await stopped;
  } finally {
    await stack.stop();
  }
});

test('a tab that nobody looks at lets go of its connection, and is brought up to date when it is looked at', async ({
  as,
  signIn,
}) => {
  const administrator = await as('admin');
  const user = await signIn('user');
  const isEvents = (request: { url(): string }) => request.url().endsWith('/api/maintenance/events');
  const connected = user.waitForResponse(isEvents);
  await user.goto('/environments');
  await connected;

  const letGo = user.waitForEvent('requestfailed', isEvents);
  await look(user, true);
  await letGo;
  await startWindow(administrator, 'READ-ONLY');
  await look(user, false);
  await expect(user.getByRole('region', { name: 'Maintenance', exact: true })).toBeVisible(STARTS);
});

test('without scripts the blank page comes back all the same', async ({ as, baseURL, browser, sessions }) => {
  const administrator = await as('admin');
  const context = await browser.newContext({
    baseURL: baseURL ?? '',
    javaScriptEnabled: false,
    storageState: sessions.user,
  });
  const user = await context.newPage();
  await startWindow(administrator, 'NO-ACCESS');
  await user.goto('/environments');
  await expect(user.getByText(BLANK)).toBeVisible();
  await endWindow(administrator);
  await expect(user.getByRole('heading', { name: 'Environments' })).toBeVisible({ timeout: 30_000 });
  await context.close();
});
