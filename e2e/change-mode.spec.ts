import { expect, test } from './fixtures.ts';
import { scheduleStates } from './schedules.ts';

test('an administrator changes READ-ONLY to NO-ACCESS and back without ending, and users meet each', async ({
  aws,
  expectErrors,
  maintenance,
  signIn,
  tick,
}) => {
  expectErrors(/status of 503/);
  await maintenance.start('READ-ONLY');
  await tick();
  const held = await scheduleStates(aws);
  const user = await signIn('user');
  expect((await user.goto('/datasets'))?.status()).toBe(200);

  // The open page follows by itself; the one that is asked for anew is no other.
  await maintenance.changeTo('NO-ACCESS');
  await expect(user.getByText('This page comes back by itself.')).toBeVisible();
  expect((await user.goto('/datasets'))?.status()).toBe(503);

  await maintenance.changeTo('READ-ONLY');
  await expect(user.getByText('Read-only maintenance.')).toBeVisible();
  expect((await user.goto('/datasets'))?.status()).toBe(200);
  expect(await scheduleStates(aws)).toEqual(held);
});
