import { expect, test } from './fixtures.ts';
import { scheduleStates } from './schedules.ts';

test.use({
  stackOptions: {
    env: { MAINTENANCE_TICKER: 'true', MAINTENANCE_POLL_SECONDS: '1' },
    clock: 'real',
    world: {
      clusters: ['dataall'],
      services: [{ cluster: 'dataall', name: 'backend' }],
      rules: [{ name: 'catalog-indexer', schedule: 'rate(6 hours)', cluster: 'dataall' }],
      tasks: [{ cluster: 'dataall', family: 'catalog-indexer', durationSeconds: 4 }],
    },
  },
});

test('with the ticker on, maintenance drains, turns quiet and is undone without any cron caller', async ({
  aws,
  maintenance,
}) => {
  await maintenance.start('READ-ONLY');
  await maintenance.isQuiet();
  expect(await scheduleStates(aws)).toEqual({ 'catalog-indexer': 'DISABLED' });
  await maintenance.end();
  await expect.poll(() => scheduleStates(aws)).toEqual({ 'catalog-indexer': 'ENABLED' });
});
