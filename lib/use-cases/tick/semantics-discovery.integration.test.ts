import { expect, test, vi } from 'vitest';
import { ALL_DISABLED, AS_BEFORE, RULES, rule, ruleStates, START } from '#dev/testing/story-world.ts';
import { ADMIN, type TestApplication, testApplication } from '#dev/testing/test-application.ts';
import { USUAL_TIMES, watchWindow } from '#dev/testing/watched-window.ts';

// Rows of the table in AWS-SEMANTICS.md about which schedules there are.

// Many ticks each; a machine that does other things meanwhile needs its time.
vi.setConfig({ testTimeout: 120_000 });

const LIST = 'ListRuleNamesByTarget';
const MANY = Array.from({ length: 250 }, (_, at) => rule(`rule-${String(at).padStart(3, '0')}`));
const statesOf = async (app: TestApplication) => [...new Set(Object.values(await ruleStates(app)))];

test('250 rules at 7 a page are all held and put back although a page token expires in between', async () => {
  const app = await testApplication({ rules: MANY }, { variables: USUAL_TIMES, aws: { pageSize: 7 } });
  const watched = watchWindow(app);
  await app.aws.control.addFaults({ operation: LIST, kind: 'invalid-token', times: 1 });
  await app.maintenance.startWindow(ADMIN, START);
  await watched.tick();
  expect(await statesOf(app)).toEqual(['DISABLED']);
  expect((await watched.console()).holds).toHaveLength(250);
  await app.aws.control.addFaults({ operation: LIST, kind: 'invalid-token', times: 1 });
  await watched.untilActive();
  await app.maintenance.endWindow(ADMIN);
  await watched.untilReleased();
  expect(await statesOf(app)).toEqual(['ENABLED']);
});

test.each([
  ['comes back a second time', 'repeated-token'],
  ['is refused again and again', 'invalid-token'],
] as const)('a page token that %s is a look that failed, never a short list', async (_, kind) => {
  const rules = MANY.slice(0, 15);
  const app = await testApplication({ rules }, { variables: USUAL_TIMES, aws: { pageSize: 7 } });
  const watched = watchWindow(app);
  await app.aws.control.addFaults({ operation: LIST, kind });
  expect(await app.maintenance.startWindow(ADMIN, START)).toMatchObject({ ok: true });
  const report = await watched.intervals(12);
  expect(report.window.status).toBe('PENDING');
  expect(report.observation?.failures).toMatchObject([{ concerns: 'schedules', kind: 'unavailable' }]);
  await app.aws.control.clearFaults();
  await watched.untilActive();
  expect(await statesOf(app)).toEqual(['DISABLED']);
});

test('a rule that is created between two pages is found by the next discovery, and ACTIVE waits for that', async () => {
  const app = await testApplication({ rules: RULES }, { variables: USUAL_TIMES, aws: { pageSize: 2 } });
  const watched = watchWindow(app);
  await app.maintenance.startWindow(ADMIN, START);
  await watched.until(({ observation }) => observation?.cleanRun.count === 2);
  await app.aws.control.clearCalls();
  await app.aws.control.addFaults({ operation: LIST, times: 1 }, { operation: LIST, kind: 'hang', times: 1 });
  const tick = watched.tick();
  await vi.waitFor(async () => expect(await app.aws.control.calls(LIST)).toHaveLength(2), 5_000);
  // Its name belongs to the page that has been answered already.
  await app.aws.control.putRule(rule('a-new-one'));
  await app.aws.control.clearFaults();
  expect(await tick).toMatchObject({ window: { status: 'PENDING' } });
  await watched.untilActive();
  expect(await ruleStates(app)).toEqual({ ...ALL_DISABLED, 'a-new-one': 'DISABLED' });
});

test('a start that finds no rule is refused unless the administrator says that there is none', async () => {
  const app = await testApplication({}, { variables: USUAL_TIMES });
  expect(await app.maintenance.startWindow(ADMIN, START)).toMatchObject({
    ok: false,
    refusal: { code: 'no-schedules' },
  });
  expect(await app.maintenance.readWindow(ADMIN)).toMatchObject({
    value: { status: 'INACTIVE', version: 0 },
  });
  const confirmed = app.maintenance.startWindow(ADMIN, { ...START, withoutSchedules: true });
  expect(await confirmed).toMatchObject({ ok: true });
  await watchWindow(app).untilActive();
});

test('a start in the wrong region is refused, also when the administrator says that there is no schedule', async () => {
  const app = await testApplication({ rules: RULES });
  const elsewhere = app.replica({ AWS_REGION: 'us-east-1' });
  for (const withoutSchedules of [false, true]) {
    const refused = await elsewhere.maintenance.startWindow(ADMIN, { ...START, withoutSchedules });
    expect(refused).toMatchObject({ ok: false, refusal: { code: 'aws-credentials-refused' } });
  }
  expect(await app.maintenance.readWindow(ADMIN)).toMatchObject({
    value: { status: 'INACTIVE', version: 0 },
  });
  expect(await ruleStates(app)).toEqual(AS_BEFORE);
});

test('a cluster that AWS does not know is no success, also when the administrator says that there is no schedule', async () => {
  const app = await testApplication({ rules: RULES }, { variables: { ECS_CLUSTERS: 'data-all' } });
  const confirmed = await app.maintenance.startWindow(ADMIN, { ...START, withoutSchedules: true });
  expect(confirmed).toMatchObject({ ok: false, refusal: { code: 'cluster-unknown' } });
});

test('the schedule that drives this application’s own cron is never held and does not block', async () => {
  const cron = [
    // One that starts a task of the platform as well, and one that only calls the cron route.
    { ...rule('maintenance-cron'), schedule: 'rate(1 minute)' },
    {
      name: 'api-call',
      schedule: 'rate(1 minute)',
      targetArn: 'arn:aws:events:eu-west-1:1:api-destination/cron',
    },
  ];
  const app = await testApplication(
    { rules: [...RULES, ...cron] },
    {
      variables: USUAL_TIMES,
      exemptSchedules: ['maintenance-cron'],
      exemptTaskFamilies: ['maintenance-cron'],
    },
  );
  const watched = watchWindow(app, ['maintenance-cron']);
  const own = { 'maintenance-cron': 'ENABLED', 'api-call': 'ENABLED' };
  await app.maintenance.startWindow(ADMIN, START);
  await watched.untilActive();
  expect(await ruleStates(app)).toEqual({ ...ALL_DISABLED, ...own });
  expect(await watched.console()).toMatchObject({ safeToDeploy: true });
  await app.maintenance.endWindow(ADMIN);
  await watched.untilReleased();
  expect(await ruleStates(app)).toEqual({ ...AS_BEFORE, ...own });
  const named = (await app.aws.control.calls()).filter(
    ({ operation, input }) =>
      ['DisableRule', 'EnableRule'].includes(operation) && /cron|api-call/.test(JSON.stringify(input)),
  );
  expect(named).toEqual([]);
});

test('a new rule during ACTIVE is held, and enabled again at the end', async () => {
  const app = await testApplication({ rules: RULES }, { variables: USUAL_TIMES });
  const watched = watchWindow(app);
  await app.maintenance.startWindow(ADMIN, START);
  await watched.untilActive();
  await app.aws.control.putRule(rule('nightly-report'));
  await watched.intervals(1);
  expect(await ruleStates(app)).toEqual({ ...ALL_DISABLED, 'nightly-report': 'DISABLED' });
  expect(await watched.console(), 'it has just been found firing').toMatchObject({ safeToDeploy: false });
  await watched.until(async () => (await watched.console()).safeToDeploy);
  await app.maintenance.endWindow(ADMIN);
  await watched.untilReleased();
  expect(await ruleStates(app)).toEqual({ ...AS_BEFORE, 'nightly-report': 'ENABLED' });
});
