import { mkdir } from 'node:fs/promises';
import { type Browser, chromium } from 'playwright';
import { buildIfStale } from './build-if-stale.ts';
import { BROWSER_ARGS, findBrowser } from './find-browser.ts';
import type { ControlClient } from './local-aws/control-client.ts';
import type { WorldDefinition } from './local-aws/definition.ts';
import { demoWorld } from './local-aws/demo-world.ts';
import { end, fillPlan, openConsole, PHONE, planForTomorrow, signIn, start } from './screenshots/actor.ts';
import { FOLDER, shoot } from './screenshots/shoot.ts';
import { rememberRuns } from './screenshots/task-history.ts';
import { type Stack, startStack, type Tick } from './stack.ts';
import { startStackServer } from './stack-server.ts';

const WORKING_SECONDS = 8 * 60;

/** Takes the README's pictures from an application of its own, in one window of each mode. */
async function takeScreenshots(browser: Browser, stack: Stack): Promise<void> {
  await rememberRuns(stack.databaseUrl);
  const administrator = await signIn(browser, stack, 'admin');
  const inTheDark = await signIn(browser, stack, 'admin', { colorScheme: 'dark' });
  const user = await signIn(browser, stack, 'user');
  const phone = await signIn(browser, stack, 'user', { viewport: PHONE });

  await fillPlan(administrator);
  await administrator.getByRole('complementary').scrollIntoViewIfNeeded();
  await shoot(administrator, 'preflight');
  await planForTomorrow(administrator);
  await user.goto(`${stack.baseURL}/`);
  await user.getByText('Maintenance planned').first().waitFor();
  await shoot(user, 'notice');

  await start(administrator, 'READ-ONLY');
  const tasks = await startTasks(stack.aws);
  await tickUntil(stack, ({ busyTasks }) => Array.isArray(busyTasks) && busyTasks.length === tasks.length);
  for (const page of [administrator, inTheDark]) {
    await openConsole(page);
    await page.getByText('Waiting for 2 running tasks').waitFor();
  }
  await shoot(administrator, 'console-pending');
  await shoot(inTheDark, 'console-pending-dark');
  for (const page of [user, phone]) await page.goto(`${stack.baseURL}/datasets`);
  await user.getByRole('row').nth(8).waitFor();
  await shoot(user, 'user-banner');
  await shoot(phone, 'user-banner-phone');

  for (const task of tasks) await stack.aws.finishTask(task);
  await tickUntil(stack, ({ status }) => status === 'ACTIVE');
  await openConsole(administrator);
  await administrator.getByText('Quiet: safe to deploy').first().waitFor();
  await shoot(administrator, 'console-active');

  await end(administrator);
  await administrator.goto(`${stack.baseURL}/admin/settings/history`);
  await administrator.getByText('Release 2.8').first().waitFor();
  await administrator
    .getByRole('main')
    .getByRole('link', { name: /Release 2\.8/ })
    .first()
    .click();
  await administrator.getByRole('heading', { name: 'Timeline' }).waitFor();
  await shoot(administrator, 'history');

  await start(administrator, 'NO-ACCESS');
  for (const page of [user, phone]) {
    await page.goto(`${stack.baseURL}/datasets`);
    await page.getByText('This page comes back by itself.').waitFor();
  }
  await shoot(user, 'blank-page');
  await shoot(phone, 'blank-page-phone');
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
