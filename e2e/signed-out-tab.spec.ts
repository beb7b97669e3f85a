import { expect, test } from './fixtures.ts';
import { look } from './look-at-tab.ts';

test('a tab at which nobody is signed in any more stops asking, and asks once whenever it is looked at', async ({
  expectErrors,
  signIn,
}) => {
  expectErrors(/status of 401|ERR_FAILED/);
  const user = await signIn('user');
  await user.clock.install();
  await user.route('**/api/maintenance/events', (route) => route.abort());
  let asked = 0;
  user.on('request', (request) => {
    if (new URL(request.url()).pathname === '/api/maintenance') asked += 1;
  });
  const asksWithin = async (milliseconds: number) => {
    const before = asked;
    await user.clock.fastForward(milliseconds);
    // Whatever the page has asked for came before this.
    await user.evaluate(async () => void (await fetch('/api/health/live')));
    return asked - before;
  };
  await user.goto('/environments');
  await expect(user.getByRole('table')).toBeVisible();
  const session = await user.context().cookies();
  await user.context().clearCookies();
  expect(await asksWithin(30_000)).toBe(1);
  await expect.poll(() => asksWithin(30_000)).toBe(0);

  for (let turn = 1; turn <= 2; turn += 1) {
    const refused = user.waitForResponse('**/api/maintenance');
    await look(user, false);
    expect((await refused).status()).toBe(401);
    expect(await asksWithin(60_000)).toBe(0);
  }

  await user.context().addCookies(session);
  const events = user.waitForRequest('**/api/maintenance/events');
  await look(user, false);
  await events;
});
