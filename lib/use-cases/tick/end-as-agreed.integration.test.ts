import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import pg from 'pg';
import { expect, onTestFinished, test, vi } from 'vitest';
import { moveClock } from '#dev/testing/database-clock.ts';
import { AS_BEFORE, RULES, ruleStates, START } from '#dev/testing/story-world.ts';
import { ADMIN, type TestApplication, testApplication } from '#dev/testing/test-application.ts';
import { ownTick } from '#dev/testing/watched-window.ts';

vi.setConfig({ testTimeout: 60_000 });

const MINUTE = 60;
const BUSY = { rules: RULES, tasks: [{ cluster: 'dataall', family: 'catalog-indexer' }] };

type Terms = Partial<Parameters<TestApplication['maintenance']['startWindow']>[1]>;

async function started(
  terms: Terms,
  { world = { rules: RULES } as object, healthHosts = ['127.0.0.1'] } = {},
) {
  const app = await testApplication(world, { movableClock: true, healthHosts });
  const outcome = await app.maintenance.startWindow(ADMIN, { ...START, ...terms });
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusal));
  await ownTick(app);
  return app;
}

async function rows(app: TestApplication, sql: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: app.databaseUrl });
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}

const windowRow = async (app: TestApplication) => {
  const columns = 'status, ended_by as "endedBy", end_cause as "endCause", health_answer as "healthAnswer"';
  return (await rows(app, `select ${columns} from maintenance_windows`))[0];
};
const audited = async (app: TestApplication, action: string) =>
  (await rows(app, `select 1 from audit_entries where action = '${action}'`)).length;

async function healthPage(answer: RequestListener) {
  const asked = { times: 0 };
  const server = createServer((request, response) => {
    asked.times += 1;
    answer(request, response);
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return { asked, port: (server.address() as AddressInfo).port };
}

test('a window that is to end by itself ends at its planned end, not before, and every schedule is released', async () => {
  const app = await started({ expectedMinutes: 30, atEnd: 'end' });
  await moveClock(app.databaseUrl, 29 * MINUTE);
  await ownTick(app);
  expect(await windowRow(app)).not.toMatchObject({ status: 'ENDED' });
  await moveClock(app.databaseUrl, MINUTE);
  await ownTick(app);
  expect(await windowRow(app)).toMatchObject({
    status: 'ENDED',
    endedBy: 'reconciler',
    endCause: 'PLANNED-END',
  });
  expect(await ruleStates(app)).toEqual(AS_BEFORE);
});

test('a window that nobody said anything else of stays open past its planned end', async () => {
  const app = await started({ expectedMinutes: 30 });
  await moveClock(app.databaseUrl, 5 * 60 * MINUTE);
  await ownTick(app);
  expect(await windowRow(app)).not.toMatchObject({ status: 'ENDED' });
});

test('replicas that find the planned end at once end the window once', async () => {
  const app = await started({ expectedMinutes: 30, atEnd: 'end' });
  await moveClock(app.databaseUrl, 30 * MINUTE);
  await Promise.all([app, app.replica(), app.replica()].map((one) => one.tick()));
  expect(await audited(app, 'window-ended')).toBe(1);
});

test('a window that waits for a healthy platform ends with the first answer of 200, and asks every 30 seconds', async () => {
  let status = 503;
  const { asked, port } = await healthPage((_, response) => response.writeHead(status).end());
  const healthUrl = `http://127.0.0.1:${port}/health`;
  const app = await started({ expectedMinutes: 30, atEnd: 'end-if-healthy', healthUrl });
  expect(asked.times, 'nobody is asked before the planned end').toBe(0);
  await moveClock(app.databaseUrl, 30 * MINUTE);
  await ownTick(app);
  await ownTick(app);
  expect(asked.times).toBe(1);
  expect((await windowRow(app))?.healthAnswer).toMatchObject({ ok: false, why: 'It answered 503.' });
  await moveClock(app.databaseUrl, 31);
  await ownTick(app);
  expect(asked.times).toBe(2);
  expect(await audited(app, 'planned-end-unhealthy'), 'told once').toBe(1);
  status = 200;
  await moveClock(app.databaseUrl, 31);
  await ownTick(app);
  expect(await windowRow(app)).toMatchObject({
    status: 'ENDED',
    endCause: 'PLANNED-END',
    healthAnswer: { ok: true },
  });
});

test.each([
  ['hangs', () => {}, 'did not answer within 5 seconds'],
  [
    'leads elsewhere',
    (_: unknown, response: { writeHead(status: number, headers: object): { end(): void } }) =>
      response.writeHead(302, { location: 'http://127.0.0.1/' }).end(),
    'It answered 302',
  ],
])('a health page that %s keeps the window', async (_, answer, why) => {
  const { port } = await healthPage(answer as RequestListener);
  const healthUrl = `http://127.0.0.1:${port}/health`;
  const app = await started({ expectedMinutes: 30, atEnd: 'end-if-healthy', healthUrl });
  await moveClock(app.databaseUrl, 30 * MINUTE);
  await ownTick(app);
  expect(await windowRow(app)).not.toMatchObject({ status: 'ENDED' });
  expect((await windowRow(app))?.healthAnswer).toMatchObject({
    ok: false,
    why: expect.stringContaining(why),
  });
});

test('a host that leads inside the network is not asked, also when it was let in by an earlier configuration', async () => {
  const { asked, port } = await healthPage((_, response) => response.end());
  const app = await started(
    { expectedMinutes: 30, atEnd: 'end-if-healthy', healthUrl: `http://localhost:${port}/` },
    { healthHosts: ['localhost'] },
  );
  await rows(app, `update maintenance_windows set health_url = 'http://127.0.0.1:${port}/'`);
  await moveClock(app.databaseUrl, 30 * MINUTE);
  await ownTick(app);
  expect(asked.times).toBe(0);
  expect((await windowRow(app))?.healthAnswer).toMatchObject({ why: expect.stringContaining('own network') });
});

test('a window that is not quiet by the deadline of its drain is cancelled where that was chosen', async () => {
  const app = await started({ drainMinutes: 10, atDrainBy: 'cancel' }, { world: BUSY });
  await moveClock(app.databaseUrl, 9 * MINUTE);
  await ownTick(app);
  expect(await windowRow(app)).toMatchObject({ status: 'PENDING' });
  await moveClock(app.databaseUrl, MINUTE);
  await ownTick(app);
  expect(await windowRow(app)).toMatchObject({
    status: 'ENDED',
    endedBy: 'reconciler',
    endCause: 'DRAIN-DEADLINE',
  });
  expect(await ruleStates(app)).toEqual(AS_BEFORE);
});

test('a window that goes on waiting after the deadline of its drain is told of once', async () => {
  const app = await started({ drainMinutes: 10, atDrainBy: 'keep-waiting' }, { world: BUSY });
  await moveClock(app.databaseUrl, 10 * MINUTE);
  await Promise.all([app, app.replica()].map((one) => one.tick()));
  await ownTick(app);
  expect(await windowRow(app)).toMatchObject({ status: 'PENDING' });
  expect(await audited(app, 'drain-deadline-passed')).toBe(1);
});

test('a window that was quiet in time is not touched by the deadline of its drain', async () => {
  const app = await started({ drainMinutes: 10, atDrainBy: 'cancel' });
  await app.tickUntil('ACTIVE');
  await moveClock(app.databaseUrl, 60 * MINUTE);
  await ownTick(app);
  expect(await windowRow(app)).toMatchObject({ status: 'ACTIVE' });
});
