import { expect, test } from './fixtures.ts';
import { scheduleStates } from './schedules.ts';

test('a schedule that was disabled before the start stays disabled after the end', async ({
  aws,
  maintenance,
}) => {
  const before = await scheduleStates(aws);
  expect(before).toMatchObject({ subscriptions: 'DISABLED', 'catalog-indexer': 'ENABLED' });

  await maintenance.start('READ-ONLY');
  await expect
    .poll(async () => new Set(Object.values(await scheduleStates(aws))))
    .toEqual(new Set(['DISABLED']));
  await maintenance.end();

  await expect.poll(() => scheduleStates(aws)).toEqual(before);
  const enabled = (await aws.calls('EnableRule')).map((call) => JSON.stringify(call));
  expect(enabled.filter((call) => call.includes('subscriptions'))).toEqual([]);
});

test('a schedule that AWS refuses to hold is named with the reason, and held by the next tick', async ({
  aws,
  maintenance,
  tick,
}) => {
  await aws.addFaults({ operation: 'DisableRule', match: { Name: 'stacks-updater' }, kind: 'access-denied' });
  await maintenance.start('READ-ONLY');
  await expect(maintenance.page.getByRole('main')).toContainText('stacks-updater');
  await expect.poll(async () => (await scheduleStates(aws))['catalog-indexer']).toBe('DISABLED');
  expect((await scheduleStates(aws))['stacks-updater']).toBe('ENABLED');

  await aws.clearFaults();
  await expect.poll(async () => (await tick()).body.outcome).toBe('done');
  expect((await scheduleStates(aws))['stacks-updater']).toBe('DISABLED');
});
