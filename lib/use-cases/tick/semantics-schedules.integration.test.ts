import { PutRuleCommand, PutTargetsCommand } from '@aws-sdk/client-eventbridge';
import { expect, onTestFinished, test, vi } from 'vitest';
import { sdkClients } from '#dev/local-aws/testing.ts';
import { ALL_DISABLED, AS_BEFORE, RULES, rule, ruleStates, START } from '#dev/testing/story-world.ts';
import { ADMIN, MEMBER, type TestApplication, testApplication } from '#dev/testing/test-application.ts';
import { USUAL_TIMES, type WatchedWindow, watchWindow } from '#dev/testing/watched-window.ts';

// Rows of the table in AWS-SEMANTICS.md about what happens to schedules during a window.

// Many ticks each; a machine that does other things meanwhile needs its time.
vi.setConfig({ testTimeout: 120_000 });

async function activeWindow(): Promise<{ app: TestApplication; watched: WatchedWindow }> {
  const app = await testApplication({ rules: RULES }, { variables: USUAL_TIMES });
  const watched = watchWindow(app);
  await app.maintenance.startWindow(ADMIN, START);
  await watched.untilActive();
  return { app, watched };
}

async function endAndRelease({ app, watched }: Awaited<ReturnType<typeof activeWindow>>): Promise<void> {
  await app.maintenance.endWindow(ADMIN);
  await watched.untilReleased();
}

async function scheduleOf({ aws }: TestApplication, name: string) {
  const found = (await aws.control.state()).rules.find((candidate) => candidate.name === name);
  return found && { state: found.state, schedule: found.schedule };
}

/** EventBridge as a deployment or an operator calls it. */
function deployment({ aws }: TestApplication) {
  const { ecs, events } = sdkClients(aws.url);
  onTestFinished(() => {
    ecs.destroy();
    events.destroy();
  });
  return events;
}

test('a rule that was disabled before the start is never enabled, not even for a moment', async () => {
  const world = await activeWindow();
  await endAndRelease(world);
  const calls = await world.app.aws.control.calls('EnableRule');
  expect(calls.map(({ input }) => JSON.stringify(input)).sort()).toEqual([
    '{"Name":"catalog-indexer","EventBusName":"default"}',
    '{"Name":"share-verifier","EventBusName":"default"}',
  ]);
  expect(await ruleStates(world.app)).toEqual(AS_BEFORE);
});

test('a rule that vanished, one that is managed and one that denies access are named, stop nobody, and are as before when the start is undone', async () => {
  const managed = { ...rule('managed'), managedBy: 'scheduler.example.amazonaws.com' };
  const app = await testApplication(
    { rules: [...RULES, managed, rule('denied'), rule('vanishing')] },
    { variables: USUAL_TIMES },
  );
  const watched = watchWindow(app);
  const denied = (Name: string) =>
    ({ operation: 'DisableRule', match: { Name, EventBusName: 'default' }, kind: 'access-denied' }) as const;
  await app.aws.control.addFaults(denied('denied'), denied('vanishing'));
  await app.maintenance.startWindow(ADMIN, START);
  await watched.tick();
  await app.aws.control.deleteRule('vanishing');
  const report = await watched.intervals(12);

  expect(report.window.status).toBe('PENDING');
  expect(await ruleStates(app)).toEqual({ ...ALL_DISABLED, managed: 'ENABLED', denied: 'ENABLED' });
  const { blockers, holds } = await watched.console();
  expect(blockers).toEqual([
    expect.objectContaining({
      kind: 'schedule-enabled',
      schedule: expect.objectContaining({ name: 'denied' }),
      lastError: expect.stringContaining('AccessDenied'),
    }),
    expect.objectContaining({
      kind: 'schedule-enabled',
      schedule: expect.objectContaining({ name: 'managed' }),
      lastError: expect.stringContaining('managed by scheduler.example.amazonaws.com'),
    }),
  ]);
  const byName = Object.fromEntries(holds.map((hold) => [hold.ruleName, hold]));
  expect(byName.denied).toMatchObject({
    phase: 'INTENDED',
    lastError: expect.stringContaining('AccessDenied'),
  });
  expect(byName.denied?.tries).toBeGreaterThan(1);
  expect(byName.vanishing).toMatchObject({ phase: 'GONE' });
  expect(byName.managed).toBeUndefined();

  await endAndRelease({ app, watched });
  expect(await ruleStates(app)).toEqual({ ...AS_BEFORE, managed: 'ENABLED', denied: 'ENABLED' });
});

test('a deployment that enables a rule is drift: shown, held again, and what it has changed survives', async () => {
  const { app, watched } = await activeWindow();
  const edit = { Name: 'share-verifier', ScheduleExpression: 'rate(2 hours)' };
  await deployment(app).send(new PutRuleCommand(edit));
  expect(await scheduleOf(app, 'share-verifier')).toEqual({ state: 'ENABLED', schedule: 'rate(2 hours)' });
  await watched.intervals(1);
  expect(await scheduleOf(app, 'share-verifier')).toEqual({ state: 'DISABLED', schedule: 'rate(2 hours)' });
  expect(await watched.console()).toMatchObject({
    safeToDeploy: false,
    holds: [{ drifts: 0 }, { ruleName: 'share-verifier', drifts: 1 }, { drifts: 0 }],
  });
  await watched.until(async () => (await watched.console()).safeToDeploy);
  await endAndRelease({ app, watched });
  expect(await scheduleOf(app, 'share-verifier')).toEqual({ state: 'ENABLED', schedule: 'rate(2 hours)' });
});

test('a schedule that is edited during the window without enabling it keeps the edit when it is put back', async () => {
  const { app, watched } = await activeWindow();
  const edit = {
    Name: 'share-verifier',
    ScheduleExpression: 'cron(0 3 * * ? *)',
    State: 'DISABLED',
  } as const;
  await deployment(app).send(new PutRuleCommand(edit));
  await watched.intervals(2);
  expect(await watched.console()).toMatchObject({ safeToDeploy: true, blockers: [] });
  await endAndRelease({ app, watched });
  expect(await scheduleOf(app, 'share-verifier')).toEqual({
    state: 'ENABLED',
    schedule: 'cron(0 3 * * ? *)',
  });
  expect(await app.aws.control.calls('PutRule'), 'only the deployment’s own').toHaveLength(1);
});

test('a rule that the administrator wants left off at the end stays disabled, and only that one', async () => {
  const { app, watched } = await activeWindow();
  const { holds } = await watched.console();
  const holdId = holds.find(({ ruleName }) => ruleName === 'share-verifier')?.id ?? '';
  const leaveOff = { holdId, exception: 'stays-disabled' } as const;
  expect(await app.maintenance.exceptSchedule(MEMBER, leaveOff)).toMatchObject({ ok: false });
  expect(await app.maintenance.exceptSchedule(ADMIN, leaveOff)).toEqual({ ok: true, value: true });
  await endAndRelease({ app, watched });
  expect(await ruleStates(app)).toEqual({ ...AS_BEFORE, 'share-verifier': 'DISABLED' });
});

test('a rule that is deleted and seen to be gone, then created again, is held like a new one and ends as it was created', async () => {
  const { app, watched } = await activeWindow();
  await app.aws.control.deleteRule('share-verifier');
  await watched.intervals(1);
  expect((await watched.console()).holds).toContainEqual(
    expect.objectContaining({ ruleName: 'share-verifier', phase: 'GONE' }),
  );
  await createAgain(app, 'share-verifier', 'ENABLED');
  await watched.intervals(1);
  expect(await ruleStates(app)).toMatchObject({ 'share-verifier': 'DISABLED' });
  await endAndRelease({ app, watched });
  expect(await ruleStates(app)).toEqual(AS_BEFORE);
});

test('a rule that is deleted and created again disabled, once it was seen to be gone, is not enabled at the end', async () => {
  const { app, watched } = await activeWindow();
  await app.aws.control.deleteRule('share-verifier');
  await watched.intervals(1);
  await createAgain(app, 'share-verifier', 'DISABLED');
  await watched.intervals(1);
  await endAndRelease({ app, watched });
  expect(await ruleStates(app)).toEqual({ ...AS_BEFORE, 'share-verifier': 'DISABLED' });
});

test('a rule that is deleted and created again between two looks is drift: shown by name, and held again', async () => {
  const { app, watched } = await activeWindow();
  await app.aws.control.deleteRule('share-verifier');
  await createAgain(app, 'share-verifier', 'ENABLED');
  await watched.intervals(1);
  expect(await watched.console()).toMatchObject({
    safeToDeploy: false,
    blockers: [
      { kind: 'schedule-enabled', schedule: { name: 'share-verifier' }, drifts: 1 },
      { kind: 'settling' },
    ],
  });
  await watched.until(async () => (await watched.console()).safeToDeploy);
  await endAndRelease({ app, watched });
  expect(await ruleStates(app)).toEqual(AS_BEFORE);
});

/** As a deployment does it: the rule, then its target. */
async function createAgain(app: TestApplication, name: string, state: 'ENABLED' | 'DISABLED'): Promise<void> {
  const events = deployment(app);
  const { clusters } = await app.aws.control.state();
  await events.send(new PutRuleCommand({ Name: name, ScheduleExpression: 'rate(5 minutes)', State: state }));
  const ecs = {
    Id: 'ecs',
    Arn: clusters[0]?.arn,
    RoleArn: 'arn:aws:iam::111122223333:role/events-run-task',
    EcsParameters: { TaskDefinitionArn: 'arn:aws:ecs:eu-west-1:111122223333:task-definition/again:1' },
  };
  await events.send(new PutTargetsCommand({ Rule: name, Targets: [ecs] }));
}
