import { calmWorld } from './calm-world.ts';
import { rows } from './database.ts';
import { tickUntil } from './drain.ts';
import { expect, test } from './fixtures.ts';
import { nextAction, replayAction } from './replay-action.ts';

test.use({ stackOptions: { world: calmWorld } });

test('remaining tasks are asked to stop, are waited for until they have, and then it is quiet', async ({
  as,
  aws,
  maintenance,
  stack,
  tick,
}) => {
  const hanging = await aws.addTask({ cluster: 'dataall', family: 'share-verifier' });
  const { page } = maintenance;
  await maintenance.start('READ-ONLY');
  await tickUntil(tick, { busyTasks: [expect.objectContaining({ arn: hanging })] });
  await expect(page.getByText('Waiting for 1 running task')).toBeVisible();

  const dialog = await maintenance.choose('Stop remaining tasks');
  await expect(dialog).toContainText('share-verifier');
  await expect(dialog).toContainText(/SIGTERM.*SIGKILL/);
  const acting = nextAction(page);
  await dialog.getByRole('button', { name: 'Stop 1 task' }).click();
  await expect(dialog.getByRole('heading', { name: '1 task was asked to stop' })).toBeVisible();
  await dialog.getByRole('button', { name: 'Close' }).click();

  const [window] = await rows<{ id: string }>(
    stack.databaseUrl,
    'select window_id as id from maintenance_state',
  );
  expect(await aws.calls('StopTask')).toMatchObject([
    { input: { task: hanging, reason: expect.stringContaining(window?.id ?? 'no window') } },
  ]);
  await tickUntil(tick, { status: 'PENDING', busyTasks: [expect.objectContaining({ arn: hanging })] });
  await aws.advance(60);
  await tickUntil(tick, { status: 'ACTIVE', busyTasks: [] });
  await maintenance.isQuiet();

  await maintenance.end();
  const user = await as('user');
  expect((await replayAction(user.http, await acting)).status(), 'by a user').toBe(403);
  expect(await aws.calls('StopTask')).toHaveLength(1);
});

test('a task that ECS refuses to stop is named with its words, and goes on being waited for', async ({
  aws,
  maintenance,
  tick,
}) => {
  await aws.addTask({ cluster: 'dataall', family: 'catalog-indexer' });
  const kept = await aws.addTask({ cluster: 'dataall', family: 'share-verifier' });
  await aws.addFaults({ operation: 'StopTask', match: { task: kept }, kind: 'access-denied' });
  await maintenance.start('READ-ONLY');
  await tickUntil(tick, { busyTasks: [expect.anything(), expect.anything()] });
  await expect(maintenance.page.getByText('Waiting for 2 running tasks')).toBeVisible();

  const dialog = await maintenance.choose('Stop remaining tasks');
  await dialog.getByRole('button', { name: 'Stop 2 tasks' }).click();
  await expect(dialog.getByRole('heading', { name: '1 task was asked to stop' })).toBeVisible();
  await expect(dialog).toContainText('ECS refused 1 task');
  await expect(dialog).toContainText(/share-verifier: .*ecs:StopTask/);
  await dialog.getByRole('button', { name: 'Close' }).click();

  await aws.advance(60);
  await tickUntil(tick, { status: 'PENDING', busyTasks: [expect.objectContaining({ arn: kept })] });
});
