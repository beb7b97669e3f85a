import { expect, test } from './fixtures.ts';
import type { Mode } from './maintenance.ts';
import { scheduleStates } from './schedules.ts';

const whatUsersMeet: Record<Mode, { words: string; status: number }> = {
  'READ-ONLY': { words: 'You can look around; changes are paused.', status: 200 },
  'NO-ACCESS': { words: 'This page comes back by itself.', status: 503 },
};

for (const mode of ['READ-ONLY', 'NO-ACCESS'] as const) {
  test(`the whole story in ${mode}: start, drain, safe to deploy, end, everything as before`, async ({
    aws,
    expectErrors,
    maintenance,
    signIn,
    tick,
  }) => {
    if (mode === 'NO-ACCESS') expectErrors(/status of 503/);
    const before = await scheduleStates(aws);
    const running = await aws.addTask({ cluster: 'dataall', family: 'share-verifier' });
    const user = await signIn('user');
    await user.goto('/datasets');
    await expect(user.getByRole('heading', { name: 'Datasets' })).toBeVisible();

    await maintenance.start(mode);
    await expect(maintenance.page.getByRole('main')).toContainText('share-verifier');
    await expect.poll(() => scheduleStates(aws)).toEqual(allDisabled(before));

    const met = await user.goto('/datasets');
    expect(met?.status()).toBe(whatUsersMeet[mode].status);
    await expect(user.getByText(whatUsersMeet[mode].words)).toBeVisible();

    await aws.advance(120);
    expect((await tick()).body).toMatchObject({
      status: 'PENDING',
      busyTasks: [{ family: 'share-verifier' }],
    });
    await maintenance.isDraining();

    await aws.finishTask(running);
    await expect
      .poll(async () => (await tick()).body)
      .toMatchObject({ status: 'ACTIVE', mode, busyTasks: [] });
    // The page follows by itself.
    await maintenance.isQuiet();

    await maintenance.end();
    await expect.poll(() => scheduleStates(aws)).toEqual(before);
    // The user's page comes back by itself; to go there meanwhile would meet it halfway.
    await expect(user.getByText(whatUsersMeet[mode].words)).toBeHidden({ timeout: 20_000 });
    await expect(user.getByRole('heading', { name: 'Datasets' })).toBeVisible();
    expect((await user.request.get('/datasets')).status()).toBe(200);
  });
}

function allDisabled(states: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.keys(states).map((name) => [name, 'DISABLED']));
}
