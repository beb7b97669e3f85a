import { calmWorld } from './calm-world.ts';
import { tickUntil } from './drain.ts';
import { expect, test } from './fixtures.ts';
import { listenTo } from './heard.ts';
import { passTime } from './pass-time.ts';
import { cancelPlan, forgetPlans, planWindow } from './planned.ts';
import { endWindow, startWindow } from './window.ts';

test.use({ stackOptions: { world: calmWorld } });

/** Tabs follow within five seconds, each in its own. */
const SPREAD = { timeout: 9_000 };

test.beforeEach(async ({ stack }) => forgetPlans(stack.databaseUrl));

test('a start and an end are each said once, to users and to administrators, and in the console too', async ({
  as,
  maintenance,
  signIn,
  tick,
}) => {
  const console = maintenance.page;
  const [user, elsewhere] = [await signIn('user'), await signIn('admin')];
  await user.goto('/datasets');
  await elsewhere.goto('/environments');
  await maintenance.open();
  const [byUser, byAdministrator, inConsole] = [
    await listenTo(user),
    await listenTo(elsewhere),
    await listenTo(console),
  ];
  const all = async () => [await byUser(), await byAdministrator(), await inConsole()];

  const administrator = await as('admin');
  await startWindow(administrator, 'READ-ONLY');
  const started = 'Maintenance has started. Users can look but not change anything.';
  for (const page of [user, elsewhere])
    await expect(page.getByRole('region', { name: 'Maintenance', exact: true })).toBeVisible(SPREAD);
  await maintenance.isDraining();
  await expect
    .poll(all)
    .toEqual([['Read-only maintenance has started. Changes are paused.'], [started], [started]]);

  await tickUntil(tick, { status: 'ACTIVE' });
  await maintenance.isQuiet();
  await expect.poll(inConsole).toEqual([started, 'Quiet: safe to deploy']);

  await endWindow(administrator);
  for (const page of [user, elsewhere])
    await expect(page.getByRole('region', { name: 'Maintenance', exact: true })).toHaveCount(0, SPREAD);
  await maintenance.isOpenToUsers();
  const over = 'Maintenance is over.';
  await expect.poll(all).toEqual([
    ['Read-only maintenance has started. Changes are paused.', over],
    [started, over],
    [started, 'Quiet: safe to deploy', over],
  ]);
});

test('a planned window is said once, and its countdown is not read out', async ({ signIn, stack }) => {
  const user = await signIn('user');
  await user.clock.install();
  await user.goto('/datasets');
  const said = await listenTo(user);
  const id = await planWindow(stack.databaseUrl, { inMinutes: 180 });
  const notice = user.getByRole('region', { name: 'Maintenance planned' });
  await expect(notice).toBeVisible(SPREAD);
  for (let looks = 0; looks < 3; looks++) {
    const before = await notice.textContent();
    await passTime(user, stack, 120);
    await expect.poll(() => notice.textContent()).not.toBe(before);
  }
  expect(await said()).toEqual([expect.stringMatching(/^Maintenance is planned for /)]);
  await cancelPlan(stack.databaseUrl, id);
  await expect(notice).toHaveCount(0, SPREAD);
  expect((await said()).slice(1)).toEqual(['The maintenance that was planned will not take place.']);
});
