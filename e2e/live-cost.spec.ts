import { calmWorld } from './calm-world.ts';
import { tickUntil } from './drain.ts';
import { expect, test } from './fixtures.ts';
import { watchPageRequests } from './page-requests.ts';
import { endWindow, startWindow } from './window.ts';

test.use({ stackOptions: { world: calmWorld } });

const LONGER_THAN_ANY_SPREAD_MS = 10_000;

test('a start and an end cost an open tab one request each, and what users do not see costs none', async ({
  as,
  signIn,
  tick,
}) => {
  const administrator = await as('admin');
  const [user, administratorsPage] = [await signIn('user'), await signIn('admin')];
  await user.clock.install();
  for (const page of [user, administratorsPage]) await page.goto('/datasets');
  await expect(user.getByRole('table')).toBeVisible();
  const asked = watchPageRequests(user);
  const paths = () => asked.map(({ path }) => path);

  await startWindow(administrator, 'READ-ONLY');
  await expect(administratorsPage.getByText('still draining')).toBeVisible();
  await user.clock.fastForward(LONGER_THAN_ANY_SPREAD_MS);
  await expect(user.getByRole('region', { name: 'Maintenance', exact: true })).toBeVisible();

  await tickUntil(tick, { status: 'ACTIVE' });
  // The users' tab has heard it in the same moment.
  await expect(administratorsPage.getByText('still draining')).toHaveCount(0);
  await user.clock.runFor(LONGER_THAN_ANY_SPREAD_MS);
  expect(paths()).toEqual(['/datasets']);

  await endWindow(administrator);
  await expect(administratorsPage.getByText('(READ-ONLY)')).toHaveCount(0);
  await user.clock.fastForward(LONGER_THAN_ANY_SPREAD_MS);
  await expect(user.getByRole('region', { name: 'Maintenance', exact: true })).toHaveCount(0);
  await user.clock.runFor(LONGER_THAN_ANY_SPREAD_MS);
  expect(paths()).toEqual(['/datasets', '/datasets']);
});

test('the page of a link is asked for ahead when the pointer comes to it, not before', async ({ signIn }) => {
  const user = await signIn('user');
  const asked = watchPageRequests(user);
  await user.goto('/datasets');
  await user.getByRole('navigation').getByRole('link', { name: 'Environments' }).hover();
  const paths = () => [...new Set(asked.map(({ path }) => path))];
  await expect.poll(paths).toEqual(['/datasets', '/environments']);
});
