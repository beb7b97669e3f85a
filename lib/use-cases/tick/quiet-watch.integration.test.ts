import { expect, test, vi } from 'vitest';
import { ALL_DISABLED, AS_BEFORE, RULES, rule, ruleStates, START } from '#dev/testing/story-world.ts';
import { ADMIN, MEMBER, testApplication } from '#dev/testing/test-application.ts';

test('while ACTIVE a task that starts late turns safeToDeploy false and is named', async () => {
  const app = await testApplication({ rules: RULES });
  await app.maintenance.startWindow(ADMIN, START);
  await app.tickUntil('ACTIVE');
  const [late] = await app.aws.control.fireRule('share-verifier');
  await app.tick();
  expect(await app.maintenance.readConsole(ADMIN)).toMatchObject({
    ok: true,
    value: {
      safeToDeploy: false,
      blockers: [{ kind: 'busy-task', task: { arn: late, family: 'share-verifier' } }],
    },
  });
});

test.each([
  'access-denied',
  'server-error',
  'html',
  'empty-object',
  'reset',
  'concurrent-modification',
] as const)('a scan that AWS answers with %s never counts as quiet, and recovers unaided', async (kind) => {
  const app = await testApplication({ rules: [rule('catalog-indexer', 'DISABLED')] });
  const task = await app.aws.control.addTask({ cluster: 'dataall', family: 'catalog-indexer' });
  await app.maintenance.startWindow(ADMIN, START);
  await app.tickUntil('PENDING');
  await app.aws.control.addFaults({ operation: 'ListTasks', kind });
  await app.aws.control.finishTask(task);
  for (let ticks = 0; ticks < 2; ticks += 1) {
    const report = await app.tickUntil('PENDING');
    expect(report.observation?.failures).toHaveLength(1);
  }
  await app.aws.control.clearFaults();
  await app.tickUntil('ACTIVE');
});

test('throttling slows the reconciler down but proves nothing, and passes', async () => {
  const app = await testApplication({ rules: [rule('catalog-indexer')] });
  await app.aws.control.addFaults({ kind: 'throttle', times: 4 });
  await app.maintenance.startWindow(ADMIN, START);
  await app.tickUntil('ACTIVE');
  expect(await ruleStates(app)).toEqual({ 'catalog-indexer': 'DISABLED' });
}, 60_000);

test('a schedule that somebody keeps enabling is held again three times, then waits for a decision', async () => {
  const app = await testApplication({ rules: RULES });
  await app.maintenance.startWindow(ADMIN, START);
  await app.tickUntil('ACTIVE');
  const blockersNow = async () => {
    const view = await app.maintenance.readConsole(ADMIN);
    return view.ok ? view.value.blockers : [];
  };
  for (let drift = 1; drift <= 3; drift += 1) {
    await app.aws.control.setRuleState('share-verifier', 'ENABLED');
    await app.tick();
    expect(await ruleStates(app), `drift ${drift}`).toEqual(ALL_DISABLED);
    expect(await blockersNow()).toMatchObject([{ kind: 'schedule-enabled', drifts: drift }]);
    await vi.waitFor(async () => {
      await app.tick();
      expect(await blockersNow()).toEqual([]);
    });
  }
  await app.aws.control.setRuleState('share-verifier', 'ENABLED');
  await app.tick();
  await app.tick();
  expect(await ruleStates(app)).toMatchObject({ 'share-verifier': 'ENABLED' });
  const [blocker] = await blockersNow();
  expect(blocker).toMatchObject({
    kind: 'schedule-enabled',
    schedule: { name: 'share-verifier' },
    drifts: 3,
  });

  const holdId = blocker?.kind === 'schedule-enabled' ? (blocker.holdId ?? '') : '';
  const leaveIt = { holdId, exception: 'left-enabled' } as const;
  expect(await app.maintenance.exceptSchedule(MEMBER, leaveIt)).toMatchObject({
    ok: false,
    refusal: { code: 'not-administrator' },
  });
  expect(await app.maintenance.exceptSchedule(ADMIN, leaveIt)).toEqual({ ok: true, value: true });
  await vi.waitFor(async () => {
    await app.tick();
    expect(await blockersNow()).toEqual([]);
  });
  await app.maintenance.endWindow(ADMIN);
  await vi.waitFor(async () => expect(await app.tick()).toMatchObject({ outcome: 'done', owedHolds: [] }));
  expect(await ruleStates(app)).toEqual(AS_BEFORE);
});

test('no ACTIVE before the settle time, and a task that starts late begins the count anew', async () => {
  const app = await testApplication({ rules: RULES }, { variables: { MAINTENANCE_SETTLE_SECONDS: '2' } });
  await app.maintenance.startWindow(ADMIN, START);
  await app.tickUntil('PENDING');
  await vi.waitFor(async () => {
    await app.tick();
    const view = await app.maintenance.readConsole(ADMIN);
    expect(view.ok && view.value.blockers).toMatchObject([
      { kind: 'settling', secondsLeft: expect.any(Number) },
    ]);
  });
  await vi.waitFor(async () => {
    const report = await app.tick();
    expect(report).toMatchObject({ observation: { cleanRun: { count: 2 } }, window: { status: 'PENDING' } });
  }, 5_000);
  const [late = ''] = await app.aws.control.fireRule('share-verifier');
  expect(await app.tickUntil('PENDING')).toMatchObject({ observation: { cleanRun: { count: 0 } } });
  await app.aws.control.finishTask(late);
  expect(await app.tickUntil('ACTIVE')).toMatchObject({ observation: { cleanRun: { count: 3 } } });
});

test('a family that is exempted may go on running', async () => {
  const app = await testApplication({ rules: RULES }, { exemptTaskFamilies: ['heartbeat'] });
  await app.aws.control.addTask({ cluster: 'dataall', family: 'heartbeat' });
  await app.maintenance.startWindow(ADMIN, START);
  await app.tickUntil('ACTIVE');
});
