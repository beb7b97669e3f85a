import { calmWorld } from './calm-world.ts';
import { tickUntil } from './drain.ts';
import { expect, test } from './fixtures.ts';
import { nextAction, replayAction } from './replay-action.ts';

test.use({ stackOptions: { world: calmWorld } });

const REASON = 'It only reads, and its owner has looked at it.';

test('an administrator activates anyway, with a reason, and whatever turns up later still disturbs', async ({
  as,
  aws,
  maintenance,
  tick,
}) => {
  const administrator = await as('admin');
  const state = async () => (await administrator.http.get('/api/maintenance')).json();
  const endless = await aws.addTask({ cluster: 'dataall', family: 'share-verifier' });
  const { page } = maintenance;
  await maintenance.start('READ-ONLY');
  await tickUntil(tick, { status: 'PENDING', busyTasks: [expect.objectContaining({ arn: endless })] });
  await expect(page.getByText('Waiting for 1 running task')).toBeVisible();

  const dialog = await maintenance.choose('Activate anyway');
  await expect(dialog).toContainText('Task share-verifier is running');
  const confirm = dialog.getByRole('button', { name: 'Activate anyway' });
  await confirm.click();
  await expect(dialog.getByText('Say why it is safe to go on.')).toBeVisible();
  await expect(dialog.getByLabel('Why is it safe')).toBeFocused();
  expect((await state()).status).toBe('PENDING');

  await dialog.getByLabel('Why is it safe').fill(REASON);
  await confirm.click();
  await expect(dialog).toBeHidden();
  await expect(page.getByRole('heading', { name: 'Overridden' })).toBeVisible();
  await expect(page.getByText(REASON)).toBeVisible();
  expect(await state()).toMatchObject({
    status: 'ACTIVE',
    safeToDeploy: false,
    blockers: [{ kind: 'not-quiet-for-long' }],
    overriddenBy: 'admin',
    overrideReason: REASON,
    waived: [{ kind: 'busy-task', task: { family: 'share-verifier' } }],
  });

  await expect.poll(async () => (await tick()) && (await state()).safeToDeploy).toBe(true);
  await maintenance.isActiveByDecision();

  const late = await aws.addTask({ cluster: 'dataall', family: 'catalog-indexer' });
  await expect.poll(async () => (await tick()) && (await state()).safeToDeploy).toBe(false);
  expect((await state()).blockers).toMatchObject([{ kind: 'busy-task', task: { arn: late } }]);
  await maintenance.isDisturbed();
  await expect(page.getByText('Task catalog-indexer is running')).toBeVisible();
  await expect(page.getByText('Task share-verifier is running')).toBeVisible();

  for (const arn of [endless, late]) await aws.finishTask(arn);
  await expect.poll(async () => (await tick()) && (await state()).safeToDeploy).toBe(true);
  await maintenance.isQuiet();
  await expect(page.getByRole('heading', { name: 'Overridden' })).toBeHidden();
});

test('what has turned up since the administrator looked is not overridden unseen', async ({
  aws,
  maintenance,
  tick,
}) => {
  await aws.addTask({ cluster: 'dataall', family: 'share-verifier' });
  const { page } = maintenance;
  await maintenance.start('READ-ONLY');
  await tickUntil(tick, { busyTasks: [expect.objectContaining({ family: 'share-verifier' })] });
  await expect(page.getByText('Waiting for 1 running task')).toBeVisible();
  const dialog = await maintenance.choose('Activate anyway');
  await dialog.getByLabel('Why is it safe').fill(REASON);

  await aws.addTask({ cluster: 'dataall', family: 'catalog-indexer' });
  await tickUntil(tick, { busyTasks: [expect.anything(), expect.anything()] });
  await dialog.getByRole('button', { name: 'Activate anyway' }).click();
  await expect(dialog.getByText('Something else stands against ACTIVE since you looked.')).toBeVisible();
  expect((await tick()).body.status).toBe('PENDING');

  await dialog.getByRole('button', { name: 'Show the list as it is now' }).click();
  await expect(dialog).toContainText('Task catalog-indexer is running');
  await expect(dialog.getByLabel('Why is it safe')).toHaveValue(REASON);
  await dialog.getByRole('button', { name: 'Activate anyway' }).click();
  await expect(dialog).toBeHidden();
  await expect(page.getByRole('heading', { name: 'Overridden' })).toBeVisible();
});

test('there is nothing to override while only time is lacking, and a user may not override at all', async ({
  as,
  aws,
  maintenance,
  tick,
}) => {
  const running = await aws.addTask({ cluster: 'dataall', family: 'share-verifier' });
  const { page } = maintenance;
  await maintenance.start('READ-ONLY');
  await tickUntil(tick, { busyTasks: [expect.anything()] });
  await expect(page.getByText('Waiting for 1 running task')).toBeVisible();
  const dialog = await maintenance.choose('Activate anyway');
  await dialog.getByLabel('Why is it safe').fill(REASON);
  const acting = nextAction(page);
  await dialog.getByRole('button', { name: 'Activate anyway' }).click();
  const action = await acting;
  await expect(dialog).toBeHidden();

  const user = await as('user');
  expect((await replayAction(user.http, action)).status(), 'while the gate is shut').toBe(503);
  await aws.finishTask(running);
  await tickUntil(tick, { busyTasks: [] });
  await maintenance.open();
  await page.getByRole('button', { name: 'More' }).click();
  await expect(page.getByRole('menuitem', { name: 'Change to NO-ACCESS' })).toBeVisible();
  await expect(page.getByRole('menuitem', { name: 'Activate anyway' })).toHaveCount(0);
  await expect(page.getByRole('menuitem', { name: 'Stop remaining tasks' })).toHaveCount(0);
  await page.keyboard.press('Escape');
  await maintenance.end();
  expect((await replayAction(user.http, action)).status(), 'while the gate is open').toBe(403);
});
