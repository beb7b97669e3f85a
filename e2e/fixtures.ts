import { test as base, expect, type Page } from 'playwright/test';
import type { ControlClient } from '#dev/local-aws/control-client.ts';
import { type Stack, type StackOptions, startStack } from '#dev/stack.ts';
import { type Account, type Session, signInOnce } from './accounts.ts';
import { type ConsoleWatch, watchConsole } from './console-watch.ts';
import { type Maintenance, maintenanceOn } from './maintenance.ts';
import { type PlatformClient, platformClient } from './platform-client.ts';

export { expect };

type WorkerFixtures = {
  /** How this file's application differs from the usual one; `test.use({ stackOptions: ... })`. */
  stackOptions: Omit<StackOptions, 'serverUrl'>;
  stack: Stack;
  sessions: Record<Account, Session>;
};

type TestFixtures = {
  aws: ControlClient;
  /** Runs the reconciler once, as the cron service does. */
  tick: Stack['tick'];
  /** A page of one's own in a browser of one's own, signed in. */
  signIn(account: Account): Promise<Page>;
  /** The same account's programs. */
  as(account: Account): Promise<PlatformClient>;
  /** The administrator's console. */
  maintenance: Maintenance;
  /** Errors of this kind in the browser's console belong to what is tested. */
  expectErrors: ConsoleWatch['expectErrors'];
  consoleWatch: ConsoleWatch;
  openToUsers: undefined;
};

/**
 * Every worker has an application of its own, every test begins with it open to users and the
 * local AWS as new. A test fails when a page complains in the console without being expected to.
 */
export const test = base.extend<TestFixtures, WorkerFixtures>({
  stackOptions: [{}, { scope: 'worker', option: true }],

  stack: [
    async ({ stackOptions }, use) => {
      const stack = await startStack({ ...stackOptions, serverUrl: process.env.STACK_SERVER_URL ?? '' });
      await use(stack);
      await stack.stop();
    },
    { scope: 'worker', timeout: 90_000 },
  ],

  sessions: [
    async ({ browser, stack }, use) => {
      const admin = await signInOnce(browser, stack.baseURL, 'admin');
      const user = await signInOnce(browser, stack.baseURL, 'user');
      await use({ admin, user });
    },
    { scope: 'worker', timeout: 60_000 },
  ],

  baseURL: async ({ stack }, use) => use(stack.baseURL),
  aws: async ({ stack }, use) => use(stack.aws),
  tick: async ({ stack }, use) => use(stack.tick),

  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads what a fixture needs off the pattern.
  consoleWatch: async ({}, use) => {
    const watch = watchConsole();
    await use(watch);
    watch.check();
  },
  expectErrors: async ({ consoleWatch }, use) => use(consoleWatch.expectErrors),

  signIn: async ({ browser, sessions, baseURL, consoleWatch }, use) => {
    const opened: Page[] = [];
    await use(async (account) => {
      const context = await browser.newContext({ baseURL: baseURL ?? '', storageState: sessions[account] });
      consoleWatch.watch(context);
      const page = await context.newPage();
      opened.push(page);
      return page;
    });
    for (const page of opened) await page.context().close();
  },

  as: async ({ playwright, sessions, baseURL }, use) => {
    const clients: PlatformClient[] = [];
    await use(async (account) => {
      const http = await playwright.request.newContext({
        baseURL: baseURL ?? '',
        storageState: sessions[account],
      });
      // The session is from when this worker began; its groups count for five minutes after each check.
      await http.get('/api/auth/session');
      clients.push(platformClient(http));
      return platformClient(http);
    });
    for (const client of clients) await client.http.dispose();
  },

  maintenance: async ({ signIn }, use) => use(maintenanceOn(await signIn('admin'))),

  openToUsers: [
    async ({ stack, as }, use) => {
      const administrator = await as('admin');
      const state = await (await administrator.http.get('/api/maintenance')).json();
      if (state.status === 'PENDING' || state.status === 'ACTIVE') {
        await administrator.ask('mutation { stopMaintenanceWindow }');
        await expect.poll(async () => (await stack.tick()).body.heldSchedules).toEqual([]);
      }
      await stack.aws.reset();
      await use(undefined);
    },
    { auto: true },
  ],
});
