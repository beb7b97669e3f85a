import pg from 'pg';
import { afterEach, expect, test, vi } from 'vitest';
import { loseLease } from '#dev/testing/lose-lease.ts';
import { passTime } from '#dev/testing/pass-time.ts';
import { AS_BEFORE, RULES, ruleStates, START } from '#dev/testing/story-world.ts';
import { ADMIN, type TestApplication, testApplication } from '#dev/testing/test-application.ts';
import { consoleOf, ownTick, USUAL_TIMES, watchWindow } from '#dev/testing/watched-window.ts';

// Rows of the table in AWS-SEMANTICS.md about what comes too late, twice, or by a wrong clock.

// Many ticks each; a machine that does other things meanwhile needs its time.
vi.setConfig({ testTimeout: 120_000 });

const callArrived = (app: TestApplication, operation: string, count: number) =>
  vi.waitFor(async () => {
    expect((await app.aws.control.calls(operation)).length).toBeGreaterThanOrEqual(count);
  }, 5_000);

afterEach(() => {
  vi.useRealTimers();
});

test('an old scan that finishes after a newer one is discarded: it neither hides a task nor says ACTIVE', async () => {
  const app = await testApplication({ rules: RULES }, { variables: USUAL_TIMES });
  const watched = watchWindow(app);
  await app.maintenance.startWindow(ADMIN, START);
  await watched.until(({ observation }) => observation?.cleanRun.count === 2);

  await passTime(app, 15);
  await app.aws.control.clearCalls();
  // Its list of running tasks is answered, the one of stopping tasks hangs.
  await app.aws.control.addFaults(
    { operation: 'ListTasks', times: 1 },
    { operation: 'ListTasks', kind: 'hang', times: 1 },
  );
  const old = app.tick();
  await callArrived(app, 'ListTasks', 2);
  await loseLease(app.databaseUrl);
  const task = await app.aws.control.addTask({ cluster: 'dataall', family: 'share-verifier' });
  expect(await ownTick(app.replica())).toMatchObject({ observation: { busyTasks: [{ arn: task }] } });
  await app.aws.control.clearFaults();
  await old;

  expect(await consoleOf(app)).toMatchObject({
    window: { status: 'PENDING' },
    safeToDeploy: false,
    observation: { busyTasks: [{ arn: task }], cleanRun: { count: 0 } },
  });
});

test('when the cron is dead, safeToDeploy turns false by age alone, and comes back with the ticks', async () => {
  const app = await testApplication({ rules: RULES }, { variables: USUAL_TIMES });
  const watched = watchWindow(app);
  await app.maintenance.startWindow(ADMIN, START);
  await watched.untilActive();
  expect(await watched.console()).toMatchObject({ safeToDeploy: true });

  await passTime(app, 200);
  expect(await watched.console()).toMatchObject({
    window: { status: 'ACTIVE' },
    safeToDeploy: false,
    blockers: [{ kind: 'observation-too-old' }],
  });
  await watched.tick();
  expect(await watched.console(), 'nobody knows what went on meanwhile').toMatchObject({
    safeToDeploy: false,
    blockers: [{ kind: 'not-quiet-for-long', clean: 1 }],
  });
  await watched.intervals(2);
  expect(await watched.console()).toMatchObject({ safeToDeploy: true, blockers: [] });
});

/** The calls of the start's own look come first; the one after them is the tick's. */
const MOMENTS = [
  ['while schedules are looked for', 'ListRuleNamesByTarget', 1],
  ['while schedules are described', 'DescribeRule', RULES.length],
  ['while schedules are disabled', 'DisableRule', 0],
  ['while tasks are listed', 'ListTasks', 2],
  ['while tasks are described', 'DescribeTasks', 1],
] as const;

test.each(MOMENTS)('an end %s leaves every rule as it was', async (_, operation, before) => {
  const world = { rules: RULES, tasks: [{ cluster: 'dataall', family: 'catalog-indexer' }] };
  const app = await testApplication(world, { variables: USUAL_TIMES });
  if (before > 0) await app.aws.control.addFaults({ operation, times: before });
  await app.aws.control.addFaults({ operation, kind: 'hang', times: 1 });
  await app.maintenance.startWindow(ADMIN, START);
  await callArrived(app, operation, before + 1);
  expect(await app.maintenance.endWindow(ADMIN)).toMatchObject({ ok: true });
  await app.aws.control.clearFaults();
  await watchWindow(app).untilReleased();
  expect(await ruleStates(app)).toEqual(AS_BEFORE);
});

test('of two ends one is carried out, and each rule is enabled once', async () => {
  const app = await testApplication({ rules: RULES }, { variables: USUAL_TIMES });
  const watched = watchWindow(app);
  const other = app.replica();
  await app.maintenance.startWindow(ADMIN, START);
  await watched.untilActive();
  const ends = await Promise.all([app, other].map(({ maintenance }) => maintenance.endWindow(ADMIN)));
  expect(ends.filter(({ ok }) => ok)).toHaveLength(1);
  expect(await app.maintenance.endWindow(ADMIN)).toMatchObject({ refusal: { code: 'window-not-open' } });
  await watched.untilReleased();
  expect(await ruleStates(app)).toEqual(AS_BEFORE);
  expect(await app.aws.control.calls('EnableRule')).toHaveLength(2);
});

test('a stalled starter whose call disables a rule after the release changes nothing in the end', async () => {
  const app = await testApplication({ rules: RULES }, { variables: USUAL_TIMES });
  const other = app.replica();
  const match = { Name: 'catalog-indexer', EventBusName: 'default' };
  await app.aws.control.addFaults({ operation: 'DisableRule', match, kind: 'hang', times: 1 });
  await app.maintenance.startWindow(ADMIN, START);
  await callArrived(app, 'DisableRule', 2);

  await loseLease(app.databaseUrl);
  expect(await other.maintenance.endWindow(ADMIN)).toMatchObject({ ok: true });
  await vi.waitFor(async () => expect(await other.tick()).toMatchObject({ outcome: 'done', owedHolds: [] }));
  expect(await ruleStates(app)).toEqual(AS_BEFORE);
  await app.aws.control.clearFaults();
  await vi.waitFor(async () =>
    expect(await ruleStates(app)).toMatchObject({ 'catalog-indexer': 'DISABLED' }),
  );

  await watchWindow(app).untilReleased();
  expect(await ruleStates(app)).toEqual(AS_BEFORE);
});

test.each([
  ['ten minutes behind', -600_000],
  ['ten minutes ahead', 600_000],
])('an application clock that is %s changes nothing: times are the database’s', async (_, offMs) => {
  const app = await testApplication(
    { rules: RULES },
    { variables: { ...USUAL_TIMES, MAINTENANCE_SETTLE_SECONDS: '30' } },
  );
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + offMs, shouldAdvanceTime: true });
  const watched = watchWindow(app);
  await app.maintenance.startWindow(ADMIN, START);
  await watched.intervals(1);
  const { now, window, blockers } = await watched.console();
  const startedAt = window.status === 'INACTIVE' ? null : window.startedAt;
  const today = await databaseTime(app);
  for (const said of [now, startedAt]) {
    expect(Math.abs(today.getTime() - (said?.getTime() ?? 0))).toBeLessThan(30_000);
  }
  expect(blockers).toMatchObject([{ kind: 'settling', secondsLeft: expect.toSatisfy((left) => left <= 30) }]);

  const active = await watched.untilActive();
  expect(active.window).toMatchObject({ status: 'ACTIVE' });
  expect(await watched.console()).toMatchObject({ safeToDeploy: true, blockers: [] });
  await app.maintenance.endWindow(ADMIN);
  await watched.untilReleased();
  expect(await ruleStates(app)).toEqual(AS_BEFORE);
});

async function databaseTime({ databaseUrl }: TestApplication): Promise<Date> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    return (await client.query('select now() as now')).rows[0].now;
  } finally {
    await client.end();
  }
}
