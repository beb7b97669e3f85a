import { expect, test } from './fixtures.ts';

test("in READ-ONLY an address that is none of the platform's says so, and leads back to what can be looked at", async ({
  expectErrors,
  maintenance,
  signIn,
}) => {
  expectErrors(/status of (503|404)/);
  await maintenance.start('READ-ONLY');
  const user = await signIn('user');
  const answer = await user.goto('/no-such-page');
  expect(answer?.status()).toBe(503);
  await expect(user.getByRole('heading')).toHaveText('This address cannot be opened during maintenance.');
  await user.getByRole('link', { name: 'Go to the overview' }).click();
  await expect(user).toHaveURL('/');
  await expect(user.getByRole('heading', { name: 'Overview' })).toBeVisible();

  await maintenance.end();
  expect((await user.goto('/no-such-page'))?.status()).toBe(404);
});
