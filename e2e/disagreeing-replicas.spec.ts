import { type Stack, startStack } from '#dev/stack.ts';
import { startEventsElsewhere } from './events-elsewhere.ts';
import { test as base, expect } from './fixtures.ts';
import { type PageRequest, watchPageRequests } from './page-requests.ts';

const NEXTAUTH_SECRET = 'the-secret-that-seals-the-sessions-of-both-replicas';

/** `stack` is open to users; a second replica is forced into NO-ACCESS, so that the two never come to agree. */
const test = base.extend<object, { forced: Stack }>({
  forced: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads what a fixture needs off the pattern.
    async ({}, use) => {
      const serverUrl = process.env.STACK_SERVER_URL ?? '';
      const stack = await startStack({ serverUrl, env: { NEXTAUTH_SECRET, MAINTENANCE_FORCE: 'NO-ACCESS' } });
      await use(stack);
      await stack.stop();
    },
    { scope: 'worker', timeout: 90_000 },
  ],
});

test.use({ stackOptions: { env: { NEXTAUTH_SECRET } } });

/** Waits for the fourth, and looks at how long the third and the fourth were in coming. */
async function expectRarer(asked: readonly PageRequest[]): Promise<void> {
  await expect.poll(() => asked.length, { timeout: 45_000 }).toBeGreaterThanOrEqual(4);
  const [, second = 0, third = 0, fourth = 0] = asked.map(({ atMs }) => atMs);
  expect(third - second).toBeGreaterThan(2_000);
  // So the fifth, three times as long in coming, is more than 30 seconds after the first.
  expect(fourth - third).toBeGreaterThan(7_000);
}

test('a blank page that is told otherwise by another replica is loaded again ever more rarely', async ({
  expectErrors,
  forced,
  signIn,
  stack,
}) => {
  expectErrors(/status of 503/);
  const balancer = await startEventsElsewhere({ pages: forced.baseURL, events: stack.baseURL });
  const user = await signIn('user');
  const asked = watchPageRequests(user);
  await user.goto(`${balancer.url}/environments`);
  await expectRarer(asked);
  await expect(user.getByText('This page comes back by itself.')).toBeVisible();
  await user.close();
  await balancer.stop();
});

test('an open page that is told otherwise by another replica is made anew ever more rarely', async ({
  forced,
  signIn,
  stack,
}) => {
  const balancer = await startEventsElsewhere({ pages: stack.baseURL, events: forced.baseURL });
  const user = await signIn('user');
  const asked = watchPageRequests(user);
  await user.goto(`${balancer.url}/environments`);
  await expectRarer(asked);
  await expect(user.getByRole('heading', { name: 'Environments' })).toBeVisible();
  await user.close();
  await balancer.stop();
});
