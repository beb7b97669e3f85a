import { mkdir, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { type Browser, chromium, type Page } from 'playwright';
import { buildIfStale } from './build-if-stale.ts';
import { BROWSER_ARGS, findBrowser } from './find-browser.ts';
import type { ControlClient } from './local-aws/control-client.ts';
import type { WorldDefinition } from './local-aws/definition.ts';
import { demoWorld } from './local-aws/demo-world.ts';
import { type Stack, startStack, type Tick } from './stack.ts';
import { startStackServer } from './stack-server.ts';

const FOLDER = resolve(import.meta.dirname, '..', 'docs', 'images');
const LARGEST_BYTES = 200_000;
const WORKING_SECONDS = 8 * 60;

/** Takes the README's pictures from an application of its own, in one window of each mode. */
async function takeScreenshots(browser: Browser, stack: Stack): Promise<void> {
  const administrator = await signIn(browser, stack, 'admin');
  const user = await signIn(browser, stack, 'user');
  const tasks = await startTasks(stack.aws);

  await start(administrator, 'READ-ONLY');
  await tickUntil(stack, ({ busyTasks }) => Array.isArray(busyTasks) && busyTasks.length === tasks.length);
  await administrator.goto(`${stack.baseURL}/admin/settings`);
  await administrator.getByText('Waiting for 2 running tasks').waitFor();
  await shoot(administrator, 'console-pending');
  await user.goto(`${stack.baseURL}/datasets`);
  await user.getByRole('row').nth(8).waitFor();
  await shoot(user, 'user-banner');

  for (const task of tasks) await stack.aws.finishTask(task);
  await tickUntil(stack, ({ status }) => status === 'ACTIVE');
  await administrator.goto(`${stack.baseURL}/admin/settings`);
  await administrator.getByText('Quiet: safe to deploy').first().waitFor();
  await shoot(administrator, 'console-active');

  await end(administrator);
  await start(administrator, 'NO-ACCESS');
  await user.goto(`${stack.baseURL}/datasets`);
  await user.getByText('This page comes back by itself.').waitFor();
  await shoot(user, 'blank-page');
}

/** Ticks until a whole tick, past those that are told that another is at work, answers what is wanted. */
async function tickUntil(stack: Stack, wanted: (answer: Tick['body']) => boolean): Promise<void> {
  const deadline = AbortSignal.timeout(30_000);
  for (;;) {
    const { body } = await stack.tick();
    if (body.outcome === 'done' && wanted(body)) return;
    deadline.throwIfAborted();
  }
}

/** Two tasks that schedules have started some minutes ago; answers their ARNs. */
async function startTasks(aws: ControlClient): Promise<string[]> {
  const start = (name: string) =>
    aws.addTask({ cluster: 'dataall', family: name, startedBy: `events-rule/${name}` });
  const first = await start('share-verifier');
  await aws.advance(WORKING_SECONDS / 2);
  const second = await start('catalog-indexer');
  await aws.advance(WORKING_SECONDS / 2);
  return [first, second];
}

/** The demo's world, where nothing fires but by its expression. */
const WORLD: WorldDefinition = {
  ...demoWorld,
  rules: (demoWorld.rules ?? []).map(({ rateSeconds: _, firstAfterSeconds: __, ...rule }) => rule),
  tasks: [],
};

async function signIn(browser: Browser, stack: Stack, account: string): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 832 },
    deviceScaleFactor: 1,
    colorScheme: 'light',
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  await page.goto(`${stack.baseURL}/signin`);
  await page.getByLabel('Username').fill(account);
  await page.getByLabel('Password').fill('demo');
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.waitForURL((url) => url.pathname === '/');
  return page;
}

async function start(page: Page, mode: string): Promise<void> {
  await page.goto(new URL('/admin/settings', page.url()).href);
  await page.getByRole('radio', { name: mode }).check();
  await page.getByLabel('Reason').fill('Release 2.8');
  await page.getByLabel('Message to users').fill('We are moving to release 2.8. Thank you for waiting.');
  await confirmed(page, 'Start maintenance');
  await page.getByRole('button', { name: 'End maintenance' }).waitFor();
}

async function end(page: Page): Promise<void> {
  await confirmed(page, 'End maintenance');
  await page.getByRole('button', { name: 'Start maintenance' }).waitFor();
}

async function confirmed(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name }).click();
  await page.getByRole('alertdialog').getByRole('button', { name }).click();
}

async function shoot(page: Page, name: string): Promise<void> {
  await page.evaluate(() => document.fonts.ready);
  const path = join(FOLDER, `${name}.png`);
  await page.screenshot({ path, animations: 'disabled' });
  const { size } = await stat(path);
  console.log(`docs/images/${name}.png  ${Math.round(size / 1000)} kB`);
  if (size > LARGEST_BYTES)
    throw new Error(`${name}.png has ${size} bytes; at most ${LARGEST_BYTES} are wanted.`);
}

async function main(): Promise<void> {
  const { executablePath } = await findBrowser();
  await buildIfStale({ onBuild: () => console.log('Building the application.') });
  await mkdir(FOLDER, { recursive: true });
  const server = await startStackServer();
  const stack = await startStack({
    serverUrl: server.serverUrl,
    world: WORLD,
    startAt: new Date(Date.now() - WORKING_SECONDS * 1000),
  });
  const browser = await chromium.launch({
    args: BROWSER_ARGS,
    ...(executablePath ? { executablePath } : {}),
  });
  try {
    await takeScreenshots(browser, stack);
  } finally {
    await browser.close();
    await stack.stop();
    await server.stop();
  }
}

try {
  await main();
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
