import { expect, test, vi } from 'vitest';
import { databaseTime, moveClock } from '#dev/testing/database-clock.ts';
import { ruleStates, START } from '#dev/testing/story-world.ts';
import { ADMIN, MEMBER, type TestApplication, testApplication } from '#dev/testing/test-application.ts';
import type { MissedRunView } from '#lib/domain/schedules/missed-run.ts';

const MINUTE = 60;
const HOUR = 3600;
const DAILY = {
  name: 'nightly-report',
  schedule: 'cron(0 2 * * ? *)',
  cluster: 'dataall',
  durationSeconds: 20,
};
const HOURLY = { name: 'catalog-sync', schedule: 'rate(1 hour)', cluster: 'dataall', durationSeconds: 20 };
const MONTHLY = { ...DAILY, name: 'invoices', schedule: 'cron(0 2 15 1 ? 2099)' };

/** It is one o'clock at night in the database. */
async function atOne(rules = [DAILY, HOURLY, MONTHLY]): Promise<TestApplication> {
  const app = await testApplication({ rules }, { movableClock: true });
  const now = await databaseTime(app.databaseUrl);
  const one = new Date(now).setUTCHours(25, 0, 0, 0);
  await moveClock(app.databaseUrl, (one - now.getTime()) / 1000);
  return app;
}

/** A window that holds everything for two hours and puts it back. */
async function throughWindow(app: TestApplication, seconds = 2 * HOUR): Promise<void> {
  expect(await app.maintenance.startWindow(ADMIN, START)).toMatchObject({ ok: true });
  await everyRuleIs(app, 'DISABLED');
  await moveClock(app.databaseUrl, seconds);
  expect(await app.maintenance.endWindow(ADMIN)).toMatchObject({ ok: true });
  await everyRuleIs(app, 'ENABLED');
  await expect.poll(() => app.tick()).toMatchObject({ outcome: 'done', owedHolds: [] });
}

async function everyRuleIs(app: TestApplication, state: string): Promise<void> {
  await vi.waitFor(
    async () => {
      await app.tick();
      expect(new Set(Object.values(await ruleStates(app)))).toEqual(new Set([state]));
    },
    { timeout: 15_000 },
  );
}

async function missed(app: TestApplication): Promise<readonly MissedRunView[]> {
  const listed = await app.missedRuns.list(ADMIN);
  if (!listed.ok) throw new Error(listed.refusal.message);
  return listed.value.missedRuns;
}

async function missedOf(app: TestApplication, name: string): Promise<MissedRunView> {
  const run = (await missed(app)).find(({ ruleName }) => ruleName === name);
  if (!run) throw new Error(`Nothing of ${name} was missed.`);
  return run;
}

/** The families of the tasks that this application has started. */
async function startedFamilies(app: TestApplication): Promise<string[]> {
  const { tasks } = await app.aws.control.state();
  return tasks.filter(({ startedBy }) => startedBy === 'maintenance-window').map(({ family }) => family);
}

test('the runs that a window has swallowed are told after its end, each once', async () => {
  const app = await atOne();
  expect(await missed(app)).toEqual([]);
  await throughWindow(app);
  await Promise.all([app.tick(), app.replica().tick()]);
  const [sync, report, ...others] = await missed(app);
  expect(others).toEqual([]);
  expect(sync).toMatchObject({
    ruleName: 'catalog-sync',
    runs: 2,
    firstAt: null,
    status: 'OPEN',
    policy: 'SKIP',
  });
  const two = new Date(await databaseTime(app.databaseUrl)).setUTCHours(2, 0, 0, 0);
  expect(report).toMatchObject({
    ruleName: 'nightly-report',
    runs: 1,
    firstAt: new Date(two),
    status: 'OPEN',
  });
  expect(await startedFamilies(app)).toEqual([]);
});

test('a run that an administrator wants starts its tasks, and the audit says so', async () => {
  const app = await atOne();
  await throughWindow(app);
  const { id } = await missedOf(app, 'nightly-report');
  const run = await app.missedRuns.runNow(ADMIN, id);
  const { tasks } = await app.aws.control.state();
  expect(run).toMatchObject({
    ok: true,
    value: { status: 'STARTED', decidedBy: 'admin', taskArns: tasks.map(({ arn }) => arn) },
  });
  expect(await startedFamilies(app)).toEqual(['nightly-report']);
  expect(await app.missedRuns.runNow(ADMIN, id)).toMatchObject({ refusal: { code: 'state-changed' } });
  const audit = await app.listAudit(ADMIN, { page: 1, pageSize: 2 });
  expect(audit).toMatchObject({
    value: { nodes: [{ action: 'missed-run-started', actor: 'admin' }, { action: 'missed-run-queued' }] },
  });
});

test('a process that dies once it has asked ECS leaves exactly one set of tasks, whoever carries on', async () => {
  const app = await atOne();
  await throughWindow(app);
  const { id } = await missedOf(app, 'nightly-report');
  await app.aws.control.addFaults({ operation: 'RunTask', kind: 'hang', takesEffect: true, times: 1 });
  const dying = app.missedRuns.runNow(ADMIN, id);
  await expect.poll(() => startedFamilies(app)).toEqual(['nightly-report']);
  expect(await missedOf(app, 'nightly-report')).toMatchObject({ status: 'STARTING' });
  await app.replica().tick();
  const after = await missedOf(app, 'nightly-report');
  expect(after).toMatchObject({ status: 'STARTED', taskArns: [expect.any(String)] });
  await app.aws.control.clearFaults();
  expect(await dying).toMatchObject({ ok: true, value: { status: 'STARTED', taskArns: after.taskArns } });
  expect(await startedFamilies(app)).toEqual(['nightly-report']);
});

test('what AWS cannot say now is asked again by the tick; what it refuses can be tried again', async () => {
  const app = await atOne();
  await throughWindow(app);
  const [sync, report] = await missed(app);
  await app.aws.control.addFaults(
    { operation: 'RunTask', kind: 'access-denied', match: { taskDefinition: definition('catalog-sync') } },
    { operation: 'RunTask', kind: 'server-error' },
  );
  const denied = await app.missedRuns.runNow(ADMIN, sync?.id ?? '');
  expect(denied).toMatchObject({
    value: { status: 'FAILED', lastError: expect.stringContaining('ecs:RunTask') },
  });
  const broken = await app.missedRuns.runNow(ADMIN, report?.id ?? '');
  expect(broken).toMatchObject({
    value: { status: 'STARTING', lastError: expect.stringContaining('ServerException') },
  });
  await app.aws.control.clearFaults();
  await app.tick();
  expect(await missedOf(app, 'nightly-report')).toMatchObject({ status: 'STARTED', lastError: null });
  expect(await app.missedRuns.runNow(ADMIN, sync?.id ?? '')).toMatchObject({ value: { status: 'STARTED' } });
  expect((await startedFamilies(app)).sort()).toEqual(['catalog-sync', 'nightly-report']);
});

test('what shall be run once is run by itself, a minute after the release and a minute apart', async () => {
  const app = await atOne();
  await throughWindow(app);
  for (const { id, ruleArn } of await missed(app)) {
    expect(await app.missedRuns.setPolicy(ADMIN, { ruleArn, policy: 'RUN-ONCE' })).toMatchObject({
      ok: true,
    });
    await app.missedRuns.dismiss(ADMIN, [id]);
  }
  await throughWindow(app, 24 * HOUR);
  const [sync, report] = await missed(app);
  expect([sync?.status, report?.status]).toEqual(['QUEUED', 'QUEUED']);
  expect((report?.dueAt?.getTime() ?? 0) - (sync?.dueAt?.getTime() ?? 0)).toBe(MINUTE * 1000);
  await app.tick();
  expect(await startedFamilies(app)).toEqual([]);
  await moveClock(app.databaseUrl, MINUTE);
  await Promise.all([app.tick(), app.replica().tick()]);
  await expect.poll(() => startedFamilies(app)).toEqual(['catalog-sync']);
  await moveClock(app.databaseUrl, MINUTE);
  await expect
    .poll(async () => app.tick().then(() => startedFamilies(app)))
    .toEqual(['catalog-sync', 'nightly-report']);
  expect(await missed(app)).toMatchObject([{ status: 'STARTED', decidedBy: null }, { status: 'STARTED' }]);
});

test('while a window is open nothing is started; what is queued waits for its end', async () => {
  const app = await atOne([DAILY]);
  await throughWindow(app);
  const { ruleArn } = await missedOf(app, 'nightly-report');
  await app.missedRuns.setPolicy(ADMIN, { ruleArn, policy: 'RUN-ONCE' });
  await throughWindow(app, 24 * HOUR);
  const { id } = (await missed(app)).find(({ status }) => status === 'QUEUED') ?? { id: '' };
  await app.maintenance.startWindow(ADMIN, START);
  await everyRuleIs(app, 'DISABLED');
  await moveClock(app.databaseUrl, 5 * MINUTE);
  await app.tick();
  expect(await app.missedRuns.runNow(ADMIN, id)).toMatchObject({ refusal: { code: 'window-already-open' } });
  expect(await startedFamilies(app)).toEqual([]);
  await app.maintenance.endWindow(ADMIN);
  await everyRuleIs(app, 'ENABLED');
  await expect.poll(async () => app.tick().then(() => startedFamilies(app))).toEqual(['nightly-report']);
});

test('what is dismissed stays dismissed, and is started by nobody', async () => {
  const app = await atOne();
  await throughWindow(app);
  const ids = (await missed(app)).map(({ id }) => id);
  expect(await app.missedRuns.dismiss(ADMIN, ids)).toEqual({ ok: true, value: 2 });
  expect(await app.missedRuns.dismiss(ADMIN, ids)).toMatchObject({ refusal: { code: 'state-changed' } });
  await Promise.all([app.tick(), app.replica().tick()]);
  expect((await missed(app)).map(({ status }) => status)).toEqual(['DISMISSED', 'DISMISSED']);
  expect(await app.missedRuns.runNow(ADMIN, ids[0] ?? '')).toMatchObject({
    refusal: { code: 'state-changed' },
  });
  expect(await startedFamilies(app)).toEqual([]);
});

test('only administrators see and decide', async () => {
  const app = await testApplication();
  const id = crypto.randomUUID();
  const answers = [
    await app.missedRuns.list(MEMBER),
    await app.missedRuns.runNow(MEMBER, id),
    await app.missedRuns.dismiss(MEMBER, [id]),
    await app.missedRuns.setPolicy(MEMBER, { ruleArn: 'arn:rule', policy: 'SKIP' }),
  ];
  for (const answer of answers) expect(answer).toMatchObject({ refusal: { code: 'not-administrator' } });
  expect(await app.missedRuns.runNow(ADMIN, id)).toMatchObject({ refusal: { code: 'not-found' } });
  const unknown = { ruleArn: 'arn:rule', policy: 'RUN-ONCE' } as const;
  expect(await app.missedRuns.setPolicy(ADMIN, unknown)).toMatchObject({ refusal: { code: 'not-found' } });
});

function definition(family: string): string {
  return `arn:aws:ecs:eu-west-1:111122223333:task-definition/${family}:1`;
}
