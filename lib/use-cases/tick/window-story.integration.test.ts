import { expect, test, vi } from 'vitest';
import { ALL_DISABLED, AS_BEFORE, RULES, rule, ruleStates, START } from '#dev/testing/story-world.ts';
import { ADMIN, MEMBER, testApplication } from '#dev/testing/test-application.ts';

test('a window holds every schedule, waits for busy tasks, becomes ACTIVE and puts everything back', async () => {
  const app = await testApplication({
    rules: RULES,
    services: [{ cluster: 'dataall', name: 'backend', count: 2 }],
  });
  const task = await app.aws.control.addTask({ cluster: 'dataall', family: 'catalog-indexer' });

  expect(await app.maintenance.startWindow(ADMIN, START)).toMatchObject({
    ok: true,
    value: { status: 'PENDING' },
  });
  expect(app.snapshot.current()).toMatchObject({
    fresh: true,
    window: { status: 'PENDING', mode: 'READ-ONLY' },
  });
  await vi.waitFor(async () => expect(await ruleStates(app)).toEqual(ALL_DISABLED));
  await vi.waitFor(async () =>
    expect(await app.tick()).toMatchObject({ outcome: 'done', window: { status: 'PENDING' } }),
  );

  await app.aws.control.setTaskStatus(task, 'STOPPING');
  const waiting = await app.tick();
  expect(waiting).toMatchObject({
    observation: { busyTasks: [{ family: 'catalog-indexer', lastStatus: 'STOPPING' }] },
  });
  expect(waiting).toMatchObject({ window: { status: 'PENDING' } });

  await app.aws.control.finishTask(task);
  await app.tickUntil('ACTIVE');
  expect(await app.maintenance.readConsole(ADMIN)).toMatchObject({
    ok: true,
    value: {
      window: { status: 'ACTIVE', startedBy: 'admin', reason: 'release 2.8' },
      safeToDeploy: true,
      blockers: [],
    },
  });

  expect(await app.maintenance.endWindow(ADMIN)).toMatchObject({ ok: true, value: { status: 'INACTIVE' } });
  await vi.waitFor(async () => expect(await ruleStates(app)).toEqual(AS_BEFORE));
  await vi.waitFor(async () => expect(await app.tick()).toMatchObject({ outcome: 'done', owedHolds: [] }));
  expect((await app.aws.control.calls('EnableRule')).map((call) => call.input)).toEqual(
    expect.arrayContaining([{ Name: 'catalog-indexer', EventBusName: 'default' }]),
  );
  expect(await app.aws.control.calls('EnableRule')).toHaveLength(2);
});

test('a rule that denies access does not stop the others, is named with what AWS said, and is tried again', async () => {
  const app = await testApplication({ rules: RULES });
  const fault = {
    operation: 'DisableRule',
    match: { Name: 'share-verifier' },
    kind: 'access-denied',
  } as const;
  await app.aws.control.addFaults(fault);
  await app.maintenance.startWindow(ADMIN, START);
  await vi.waitFor(async () =>
    expect(await ruleStates(app)).toMatchObject({ 'catalog-indexer': 'DISABLED' }),
  );
  await vi.waitFor(async () => {
    const report = await app.tick();
    expect(report).toMatchObject({ outcome: 'done', window: { status: 'PENDING' } });
    const failed = report.outcome === 'done' ? report.owedHolds.filter((hold) => hold.tries > 0) : [];
    expect(failed).toMatchObject([{ ruleName: 'share-verifier', phase: 'INTENDED' }]);
    expect(failed[0]?.lastError).toContain('AccessDenied');
  });
  await app.aws.control.clearFaults();
  await app.tickUntil('ACTIVE');
  expect(await ruleStates(app)).toEqual(ALL_DISABLED);
});

test('a release that fails is carried on by the next tick, and a new start keeps the true original states', async () => {
  const app = await testApplication({ rules: RULES });
  await app.maintenance.startWindow(ADMIN, START);
  await app.tickUntil('ACTIVE');
  await app.aws.control.addFaults({ operation: 'EnableRule', kind: 'access-denied' });
  await app.maintenance.endWindow(ADMIN);
  await vi.waitFor(async () => {
    await app.tick();
    const view = await app.maintenance.readConsole(ADMIN);
    const stuck = view.ok
      ? view.value.holds.filter((hold) => hold.tries > 0).map((hold) => hold.ruleName)
      : [];
    expect(stuck).toEqual(['catalog-indexer', 'share-verifier']);
  });
  expect(await ruleStates(app)).toEqual(ALL_DISABLED);

  await app.maintenance.startWindow(ADMIN, START);
  await app.tickUntil('ACTIVE');
  await app.aws.control.clearFaults();
  await app.maintenance.endWindow(ADMIN);
  await vi.waitFor(async () => expect(await app.tick()).toMatchObject({ outcome: 'done', owedHolds: [] }));
  expect(await ruleStates(app)).toEqual(AS_BEFORE);
});

test('a rule that was deleted during the window is recorded as gone, and the end completes', async () => {
  const app = await testApplication({ rules: RULES });
  await app.maintenance.startWindow(ADMIN, START);
  await app.tickUntil('ACTIVE');
  await app.aws.control.deleteRule('catalog-indexer');
  await app.maintenance.endWindow(ADMIN);
  await vi.waitFor(async () => expect(await app.tick()).toMatchObject({ outcome: 'done', owedHolds: [] }));
  expect(await ruleStates(app)).toEqual({ 'share-verifier': 'ENABLED', subscriptions: 'DISABLED' });
});

test('two ticks at once: one works, the other says busy', async () => {
  const app = await testApplication({ rules: RULES });
  await app.maintenance.startWindow(ADMIN, START);
  await app.tickUntil('ACTIVE');
  await app.aws.control.clearCalls();
  await app.aws.control.addFaults({ operation: 'ListTasks', kind: 'hang', times: 1 });
  const first = app.tick();
  await vi.waitFor(async () => expect(await app.aws.control.calls('ListTasks')).toHaveLength(1), 10_000);
  expect(await app.replica().tick()).toMatchObject({ outcome: 'busy', window: { status: 'ACTIVE' } });
  await app.aws.control.clearFaults();
  expect(await first).toMatchObject({ outcome: 'done' });
});

test('looking at the console and the status calls AWS never and writes nothing', async () => {
  const app = await testApplication({ rules: RULES });
  await app.maintenance.startWindow(ADMIN, START);
  await app.tickUntil('ACTIVE');
  await app.aws.control.clearCalls();
  for (let looks = 0; looks < 20; looks += 1) {
    await app.maintenance.readConsole(ADMIN);
    await app.maintenance.readWindow(MEMBER);
  }
  expect(await app.aws.control.calls()).toEqual([]);
});

test('300 schedules at 7 a page among 250 tasks on many pages are all found, held and put back', async () => {
  const rules = Array.from({ length: 300 }, (_, at) => rule(`rule-${String(at).padStart(3, '0')}`));
  const services = [{ cluster: 'dataall', name: 'backend', count: 250 }];
  const app = await testApplication({ rules, services }, { aws: { pageSize: 7 } });
  const task = await app.aws.control.addTask({
    cluster: 'dataall',
    family: 'hidden',
    status: 'PROVISIONING',
  });
  await app.maintenance.startWindow(ADMIN, START);
  await vi.waitFor(
    async () => {
      const report = await app.tick();
      expect(report).toMatchObject({ outcome: 'done', observation: { busyTasks: [{ arn: task }] } });
      expect(Object.values(await ruleStates(app)).every((state) => state === 'DISABLED')).toBe(true);
    },
    { timeout: 40_000 },
  );
  await app.aws.control.finishTask(task);
  await app.tickUntil('ACTIVE');
  await app.maintenance.endWindow(ADMIN);
  await vi.waitFor(async () => expect(await app.tick()).toMatchObject({ outcome: 'done', owedHolds: [] }), {
    timeout: 40_000,
  });
  expect(Object.values(await ruleStates(app)).every((state) => state === 'ENABLED')).toBe(true);
}, 90_000);

test('a hold whose rule no longer targets the cluster is carried out by name and put back', async () => {
  const app = await testApplication({ rules: RULES });
  await app.aws.control.addFaults({ operation: 'DisableRule', kind: 'access-denied' });
  await app.maintenance.startWindow(ADMIN, START);
  await app.tickUntil('PENDING');
  await app.aws.control.clearFaults();
  await app.aws.control.putRule({
    name: 'catalog-indexer',
    schedule: 'rate(5 minutes)',
    targetArn: 'arn:aws:lambda:eu-west-1:111122223333:function:f',
  });
  await app.aws.control.deleteRule('share-verifier');
  await app.tickUntil('ACTIVE');
  await app.maintenance.endWindow(ADMIN);
  await vi.waitFor(async () => expect(await app.tick()).toMatchObject({ outcome: 'done', owedHolds: [] }));
  expect(await ruleStates(app)).toEqual({ 'catalog-indexer': 'ENABLED', subscriptions: 'DISABLED' });
});
