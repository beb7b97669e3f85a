import type { Page } from 'playwright/test';
import { type OpenLink, openLink } from '#dev/testing/open-link.ts';
import { fillNewEnvironment } from './environment-form.ts';
import { expect, test } from './fixtures.ts';
import { codeOf } from './http.ts';
import { stays } from './same-page.ts';
import { startWindow } from './window.ts';

let link: OpenLink;

test.use({
  stackOptions: {
    databaseBy: async (url) => {
      link = await openLink(url);
      return link;
    },
    env: { MAINTENANCE_MAX_STALENESS_SECONDS: '3' },
  },
});

/** Also without words, as what a page throws whose data did not come. */
const ANY = /^/;

const DELETE = 'mutation { deleteDataset(datasetUri: "2fb1d9e1-9b1c-4f5e-8f3b-0d3b6a1c7e11") }';

/** What a load balancer is told, and with which HTTP status. */
async function readiness(baseURL: string): Promise<string> {
  const answer = await fetch(`${baseURL}/api/health/ready`);
  return `${answer.status} ${(await answer.json()).status}`;
}

test.afterEach(async ({ stack }) => {
  link.mend();
  await expect.poll(() => readiness(stack.baseURL)).toBe('200 ready');
});

test('the last state holds for a while; then changes are refused, and what needs no database is still read', async ({
  as,
  expectErrors,
  signIn,
  stack,
}) => {
  expectErrors(ANY);
  const user = await as('user');
  link.cut();
  expect(await (await user.http.get('/api/maintenance')).json()).toMatchObject({ status: 'INACTIVE' });
  expect(await readiness(stack.baseURL)).toBe('200 ready');

  await expect.poll(() => readiness(stack.baseURL)).toBe('200 degraded');
  const refused = await user.send(DELETE);
  expect(refused.status()).toBe(503);
  expect(refused.headers()['retry-after']).toMatch(/^3[0-5]$/);
  expect(await refused.json()).toMatchObject({
    errors: [{ extensions: { code: 'MAINTENANCE_STATE_UNKNOWN', processed: false } }],
  });
  expect(codeOf(await (await user.http.get('/api/maintenance')).text())).toBe('MAINTENANCE_STATE_UNKNOWN');
  expect(await user.ask('{ __schema { queryType { name } } }')).toBeTruthy();
  expect((await user.http.get('/api/health/live')).status()).toBe(200);

  const page = await signIn('user');
  await page.goto('/datasets');
  await expect(page.getByText('Changes are paused for a moment.')).toBeVisible();
  await expect(page.getByText('The database did not answer')).toBeVisible();

  link.mend();
  await expect.poll(async () => codeOf(await (await user.send(DELETE)).text())).toBe('NOT_FOUND');
});

test('open pages pause changes as soon as the state is unknown, keep what is typed, and go on by themselves', async ({
  expectErrors,
  signIn,
  stack,
}) => {
  expectErrors(ANY);
  const [typing, reading, administrator] = [
    await signIn('user'),
    await signIn('user'),
    await signIn('admin'),
  ];
  await fillNewEnvironment(typing, 'typed-while-away', 'Twenty minutes of careful typing.');
  const create = typing.getByRole('button', { name: 'Create environment' });
  const newEnvironment = (page: Page) => page.getByRole('link', { name: 'New environment' });
  for (const page of [reading, administrator]) await page.goto('/environments');
  const same = await Promise.all([typing, reading, administrator].map(stays));

  link.cut();
  await expect.poll(() => readiness(stack.baseURL)).toBe('200 degraded');
  await expect(create).toBeDisabled();
  await expect(newEnvironment(reading)).toHaveAttribute('aria-disabled', 'true');
  await newEnvironment(reading).focus();
  await expect(reading.getByRole('tooltip')).toContainText('until the platform can tell');
  await expect(newEnvironment(administrator)).not.toHaveAttribute('aria-disabled');

  link.mend();
  await expect(newEnvironment(reading)).not.toHaveAttribute('aria-disabled');
  await expect(typing.getByLabel('Description')).toHaveValue('Twenty minutes of careful typing.');
  await create.click();
  expect(await Promise.all(same.map((look) => look()))).toEqual([true, true, true]);
  await expect(typing.getByRole('heading', { name: 'typed-while-away' })).toBeVisible();
});

test('where events do not get through, the same is learnt by asking', async ({
  expectErrors,
  signIn,
  stack,
}) => {
  expectErrors(ANY);
  const page = await signIn('user');
  await page.route('**/api/maintenance/events', (route) => route.abort());
  await page.goto('/environments');
  const newEnvironment = page.getByRole('link', { name: 'New environment' });
  link.cut();
  await expect.poll(() => readiness(stack.baseURL)).toBe('200 degraded');
  await expect(newEnvironment).toHaveAttribute('aria-disabled', 'true', { timeout: 25_000 });
  link.mend();
  await expect(newEnvironment).not.toHaveAttribute('aria-disabled', { timeout: 25_000 });
});

test('READ-ONLY stays in force while the store is away', async ({ as, stack }) => {
  const user = await as('user');
  await startWindow(await as('admin'), 'READ-ONLY');
  link.cut();
  await expect.poll(() => readiness(stack.baseURL)).toBe('200 degraded');
  expect(codeOf(await (await user.send(DELETE)).text())).toBe('MAINTENANCE_READ_ONLY');
  expect(await user.ask('{ __schema { queryType { name } } }')).toBeTruthy();
  expect(await (await user.http.get('/api/maintenance')).json()).toMatchObject({ mode: 'READ-ONLY' });
});

test('NO-ACCESS stays shut while the store is away, and administrators pass', async ({ as, stack }) => {
  const [user, administrator] = [await as('user'), await as('admin')];
  await startWindow(administrator, 'NO-ACCESS');
  link.cut();
  await expect.poll(() => readiness(stack.baseURL)).toBe('200 degraded');
  expect((await user.http.get('/datasets')).status()).toBe(503);
  const asked = await user.send('{ __schema { queryType { name } } }');
  expect(codeOf(await asked.text())).toBe('MAINTENANCE_NO_ACCESS');

  expect((await administrator.http.get('/datasets')).status()).toBe(200);
  expect(await administrator.ask('{ __schema { queryType { name } } }')).toBeTruthy();
  expect(await (await administrator.http.get('/api/maintenance')).json()).toMatchObject({
    mode: 'NO-ACCESS',
    safeToDeploy: false,
  });
});
