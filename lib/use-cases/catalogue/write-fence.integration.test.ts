import pg from 'pg';
import { expect, onTestFinished, test, vi } from 'vitest';
import { ADMIN, MEMBER, type TestApplication, testApplication } from '#dev/testing/test-application.ts';
import type { Application } from '#lib/compose.ts';

const STARTS = 20;
const WRITERS_PER_REPLICA = 8;
const START = { mode: 'READ-ONLY', reason: null, message: null, withoutSchedules: true };

type Writer = { readonly attempts: () => number; stop(): Promise<void> };

/** Creates environments without a pause, as a user, until stopped; refusals by the gate are expected. */
function writer(replica: Application): Writer {
  let going = true;
  let attempts = 0;
  const run = async () => {
    while (going) {
      const outcome = await replica.catalogue.createEnvironment(MEMBER, {
        label: `written ${attempts}`,
        description: '',
        awsAccountId: '123456789012',
        region: 'eu-west-1',
        samlGroupName: 'team',
        tags: [],
      });
      if (!outcome.ok) expect(outcome.refusal.code).toBe('maintenance-read-only');
      attempts += 1;
    }
  };
  const running = run();
  return {
    attempts: () => attempts,
    stop: () => {
      going = false;
      return running;
    },
  };
}

/** The rows that are committed, by what the database itself makes visible; no clock takes part. */
async function committedRows(client: pg.Client): Promise<number> {
  const { rows } = await client.query('select count(*)::int as count from environments');
  return rows[0].count;
}

/** Resolves when every writer has finished an attempt that it began after this call. */
async function everybodyTriedAgain(writers: readonly Writer[]): Promise<void> {
  const before = writers.map((one) => one.attempts());
  await vi.waitFor(
    () => expect(writers.every((one, at) => one.attempts() >= (before[at] ?? 0) + 2)).toBe(true),
    { timeout: 15_000, interval: 5 },
  );
}

async function replicasOf(app: TestApplication): Promise<readonly Application[]> {
  return [app, app.replica(), app.replica()];
}

test('once a start has returned, no user write commits, whichever of three replicas it came by', async () => {
  const app = await testApplication();
  const client = new pg.Client({ connectionString: app.databaseUrl });
  await client.connect();
  onTestFinished(() => client.end());
  const replicas = await replicasOf(app);
  const writers = replicas.flatMap((replica) =>
    Array.from({ length: WRITERS_PER_REPLICA }, () => writer(replica)),
  );
  try {
    for (let round = 0; round < STARTS; round += 1) {
      // Writes are under way on every replica whenever the start comes.
      await everybodyTriedAgain(writers);
      const replica = replicas[round % replicas.length] ?? app;
      const before = await committedRows(client);
      await expect.poll(() => committedRows(client), { interval: 5 }).toBeGreaterThan(before);

      expect(await replica.maintenance.startWindow(ADMIN, START)).toMatchObject({ ok: true });
      const atReturn = await committedRows(client);
      await everybodyTriedAgain(writers);
      expect(await committedRows(client), `start ${round + 1}`).toBe(atReturn);

      expect(await replica.maintenance.endWindow(ADMIN)).toMatchObject({ ok: true });
    }
  } finally {
    await Promise.all(writers.map((one) => one.stop()));
  }
}, 90_000);

test('a start waits for whoever changes plans, and does not take them for users who are writing', async () => {
  const app = await testApplication();
  const client = new pg.Client({ connectionString: app.databaseUrl });
  await client.connect();
  onTestFinished(() => client.end());
  await client.query('begin');
  await client.query('select pg_advisory_xact_lock(7340022)');
  const start = app.maintenance.startWindow(ADMIN, { ...START, expectedMinutes: 30 });
  // Longer than it would wait for users' writes.
  await expect
    .poll(
      async () =>
        (
          await client.query(
            `select 1 from pg_locks where locktype = 'advisory' and not granted
             and waitstart < clock_timestamp() - interval '4500 milliseconds'`,
          )
        ).rowCount,
    )
    .toBe(1);
  await client.query('commit');
  expect(await start).toMatchObject({ ok: true });
});

test('a start waits for a user write that is under way, and gives up without changing anything when it takes too long', async () => {
  const app = await testApplication();
  const client = new pg.Client({ connectionString: app.databaseUrl });
  await client.connect();
  onTestFinished(() => client.end());
  await client.query('begin');
  const { rows } = await client.query("select pg_advisory_xact_lock_shared(7340021), 'under way' as what");
  expect(rows).toHaveLength(1);

  expect(await app.maintenance.startWindow(ADMIN, START)).toMatchObject({
    ok: false,
    refusal: { code: 'writes-in-flight' },
  });
  expect(await app.maintenance.readWindow(ADMIN)).toMatchObject({
    ok: true,
    value: { status: 'INACTIVE', version: 0 },
  });

  const start = app.maintenance.startWindow(ADMIN, START);
  await expect
    .poll(
      async () =>
        (await client.query("select 1 from pg_locks where locktype = 'advisory' and not granted")).rowCount,
    )
    .toBe(1);
  await client.query('commit');
  expect(await start).toMatchObject({ ok: true });
});
