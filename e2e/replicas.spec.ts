import { calmWorld } from './calm-world.ts';
import { rows } from './database.ts';
import { tickUntil } from './drain.ts';
import { expect, test } from './fixtures.ts';

test.use({ stackOptions: { world: calmWorld } });

test('the console says that the one replica has shut its gate, and by which version it gates', async ({
  as,
  maintenance,
}) => {
  await maintenance.start('READ-ONLY');
  const { page } = maintenance;
  await page.getByText('1 of 1 replica', { exact: true }).click();
  const { version, replicas } = await (await (await as('admin')).http.get('/api/maintenance')).json();
  expect(replicas).toEqual([{ name: expect.any(String), version, gate: 'shut' }]);
  const step = page.getByRole('listitem').filter({ hasText: 'Users are locked out of changes' });
  await expect(step).toContainText(replicas[0].name);
  await expect(step).toContainText(`gates by version ${version}`);
});

test('a replica that has not shut its gate is named, and ACTIVE waits for it', async ({
  maintenance,
  stack,
  tick,
}) => {
  const NAME = 'another-host (1)';
  // Its beat lies ahead, so that it is not taken for silent in the course of the test.
  await rows(
    stack.databaseUrl,
    `insert into replicas (id, name, started_at, beat_at, trust_for_ms, version, requests_in_flight)
     values (gen_random_uuid(), $1, now(), now() + interval '1 hour', 15000, 0, 0)`,
    [NAME],
  );
  const { page } = maintenance;
  await maintenance.start('READ-ONLY');
  await expect(page.getByText('Locking users out of changes')).toBeVisible();
  await expect(page.getByText('1 of 2 replicas')).toBeVisible();
  await expect(page.getByText(NAME)).toBeVisible();
  for (let ticks = 0; ticks < 5; ticks += 1) await tickUntil(tick, { status: 'PENDING' });

  await rows(stack.databaseUrl, 'delete from replicas where name = $1', [NAME]);
  await tickUntil(tick, { status: 'ACTIVE' });
  await maintenance.isQuiet();
  await expect(page.getByText('Users are locked out of changes')).toBeVisible();
});
