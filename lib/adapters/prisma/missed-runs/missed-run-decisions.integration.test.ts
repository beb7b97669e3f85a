import pg from 'pg';
import { expect, onTestFinished, test } from 'vitest';
import { createTestDatabase } from '#dev/testing/test-database.ts';
import { createPrismaClient } from '../client.ts';
import { missedRunDecisions } from './missed-run-decisions.ts';

const MISSED = `
  insert into missed_runs (id, window_id, rule_arn, rule_name, bus_name, expression, held_from, held_until, runs, status, task_arns)
  values (gen_random_uuid(), gen_random_uuid(), 'arn:daily', 'daily', 'default', 'rate(1 hour)', now(), now(), 1, 'OPEN', '{}')
  returning id`;
const QUEUED_BY_ANOTHER =
  "update missed_runs set status = 'QUEUED', due_at = date_trunc('milliseconds', clock_timestamp()), decided_by = 'other' where id = $1";
const SOMEBODY_WAITS = `
  select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`;

test('what another administrator has decided while one’s own decision waited for it is decided', async () => {
  const database = await createTestDatabase();
  const prisma = createPrismaClient(database.url);
  const other = new pg.Client({ connectionString: database.url });
  await other.connect();
  onTestFinished(async () => {
    await other.end();
    await prisma.$disconnect();
    await database.drop();
  });
  const [{ id }] = (await other.query<{ id: string }>(MISSED)).rows as [{ id: string }];
  await other.query('begin');
  await other.query('select 1 from missed_runs where id = $1 for update', [id]);
  const late = missedRunDecisions(prisma).queueNow(id, 'late');
  await expect.poll(() => prisma.$queryRawUnsafe<unknown[]>(SOMEBODY_WAITS)).toHaveLength(1);
  await other.query(QUEUED_BY_ANOTHER, [id]);
  await other.query('commit');
  expect(await late).toBe('decided');
});
