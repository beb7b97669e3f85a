import { expect, test, vi } from 'vitest';
import { ADMIN, MEMBER, type TestApplication, testApplication } from '#dev/testing/test-application.ts';
import { NOBODY } from '#lib/domain/principal.ts';

const rule = (name: string, state: 'ENABLED' | 'DISABLED' = 'ENABLED') => ({
  name,
  schedule: 'rate(5 minutes)',
  cluster: 'dataall',
  durationSeconds: 20,
  state,
});
const RULES = [rule('catalog-indexer'), rule('share-verifier'), rule('subscriptions', 'DISABLED')];
const START = { mode: 'READ-ONLY', reason: 'release 2.8', message: null };

async function ruleStates({ aws }: TestApplication): Promise<Record<string, string>> {
  const { rules } = await aws.control.state();
  return Object.fromEntries(rules.map(({ name, state }) => [name, state]));
}

const AS_BEFORE = { 'catalog-indexer': 'ENABLED', 'share-verifier': 'ENABLED', subscriptions: 'DISABLED' };
const ALL_DISABLED = {
  'catalog-indexer': 'DISABLED',
  'share-verifier': 'DISABLED',
  subscriptions: 'DISABLED',
};

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
  await vi.waitFor(async () =>
    expect(await app.tick()).toMatchObject({ outcome: 'done', unresolvedHolds: [] }),
  );
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
    const failed = report.outcome === 'done' ? report.unresolvedHolds.filter((hold) => hold.tries > 0) : [];
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
  await vi.waitFor(async () =>
    expect(await app.tick()).toMatchObject({ outcome: 'done', unresolvedHolds: [] }),
  );
  expect(await ruleStates(app)).toEqual(AS_BEFORE);
});

test('a rule that was deleted during the window is recorded as gone, and the end completes', async () => {
  const app = await testApplication({ rules: RULES });
  await app.maintenance.startWindow(ADMIN, START);
  await app.tickUntil('ACTIVE');
  await app.aws.control.deleteRule('catalog-indexer');
  await app.maintenance.endWindow(ADMIN);
  await vi.waitFor(async () =>
    expect(await app.tick()).toMatchObject({ outcome: 'done', unresolvedHolds: [] }),
  );
  expect(await ruleStates(app)).toEqual({ 'share-verifier': 'ENABLED', subscriptions: 'DISABLED' });
});

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

test('two ticks at once: one works, the other says busy', async () => {
  const app = await testApplication({ rules: RULES });
  await app.maintenance.startWindow(ADMIN, START);
  await app.tickUntil('ACTIVE');
  await app.aws.control.addFaults({ operation: 'ListTasks', kind: 'hang', times: 1 });
  const first = app.tick();
  await vi.waitFor(async () => expect(await app.replica().tick()).toMatchObject({ outcome: 'busy' }));
  await app.aws.control.clearFaults();
  expect(await first).toMatchObject({ outcome: 'done' });
});

test('two starts at once open one window, and each rule is disabled once', async () => {
  const app = await testApplication({ rules: RULES });
  const starts = await Promise.all(
    [app, app.replica(), app.replica()].map((one) => one.maintenance.startWindow(ADMIN, START)),
  );
  expect(starts.filter((outcome) => outcome.ok)).toHaveLength(1);
  for (const outcome of starts) {
    if (!outcome.ok) expect(outcome.refusal.code).toBe('window-already-open');
  }
  await app.tickUntil('ACTIVE');
  expect(await app.aws.control.calls('DisableRule')).toHaveLength(2);
});

test('another replica learns of a start and an end by itself', async () => {
  const app = await testApplication({ rules: RULES });
  const other = app.replica();
  await other.snapshot.start();
  await app.maintenance.startWindow(ADMIN, { ...START, mode: 'NO-ACCESS' });
  await vi.waitFor(() =>
    expect(other.snapshot.current()).toMatchObject({ window: { status: 'PENDING', mode: 'NO-ACCESS' } }),
  );
  await app.maintenance.endWindow(ADMIN);
  await vi.waitFor(() => expect(other.snapshot.current()).toMatchObject({ window: { status: 'INACTIVE' } }));
});

test('what cannot work is refused before anything is changed', async () => {
  const app = await testApplication({ rules: RULES });
  const refused = async (
    one: typeof app.maintenance,
    who: Parameters<typeof one.startWindow>[0],
    input = START,
  ) => {
    const outcome = await one.startWindow(who, input);
    return outcome.ok ? 'started' : outcome.refusal.code;
  };
  expect(await refused(app.maintenance, NOBODY)).toBe('not-signed-in');
  expect(await refused(app.maintenance, MEMBER)).toBe('not-administrator');
  expect(await refused(app.maintenance, ADMIN, { ...START, mode: 'read-only' })).toBe('mode-unknown');
  expect(await refused(app.replica({ ECS_CLUSTERS: 'dataall,dataal' }).maintenance, ADMIN)).toBe(
    'cluster-unknown',
  );
  expect(await refused(app.replica({ SCHEDULE_RULES: 'no-such-rule' }).maintenance, ADMIN)).toBe(
    'schedule-unknown',
  );
  await app.aws.control.addFaults({ kind: 'unrecognized-client' });
  expect(await refused(app.replica().maintenance, ADMIN)).toBe('aws-credentials-refused');
  expect(await app.maintenance.endWindow(ADMIN)).toMatchObject({
    ok: false,
    refusal: { code: 'window-not-open' },
  });
  expect(await app.maintenance.endWindow(MEMBER)).toMatchObject({
    ok: false,
    refusal: { code: 'not-administrator' },
  });
  await app.aws.control.clearFaults();
  expect(await app.tick()).toMatchObject({ outcome: 'done', window: { status: 'INACTIVE', version: 0 } });
  expect(await ruleStates(app)).toEqual(AS_BEFORE);
});

test('with the module off nothing starts, nothing ticks, and the fields say so', async () => {
  const app = await testApplication({ rules: RULES }, { moduleActive: false });
  expect(await app.maintenance.startWindow(ADMIN, START)).toMatchObject({
    ok: false,
    refusal: { code: 'module-off' },
  });
  expect(await app.maintenance.endWindow(ADMIN)).toMatchObject({
    ok: false,
    refusal: { code: 'module-off' },
  });
  expect(await app.maintenance.readWindow(ADMIN)).toMatchObject({
    ok: false,
    refusal: { code: 'module-off' },
  });
  expect(await app.tick()).toEqual({ outcome: 'module-off' });
  expect(await app.aws.control.calls()).toEqual([]);
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
  await vi.waitFor(
    async () => expect(await app.tick()).toMatchObject({ outcome: 'done', unresolvedHolds: [] }),
    {
      timeout: 40_000,
    },
  );
  expect(Object.values(await ruleStates(app)).every((state) => state === 'ENABLED')).toBe(true);
}, 90_000);

test('End ends the window that was looked at, never another that was started since', async () => {
  const app = await testApplication({ rules: RULES });
  const first = await app.maintenance.startWindow(ADMIN, START);
  const firstId = first.ok && first.value.status !== 'INACTIVE' ? first.value.id : '';
  await app.maintenance.endWindow(ADMIN, firstId);
  const second = await app.maintenance.startWindow(ADMIN, START);
  expect(await app.maintenance.endWindow(ADMIN, firstId)).toMatchObject({
    ok: false,
    refusal: { code: 'state-changed' },
  });
  expect(await app.maintenance.readWindow(ADMIN)).toEqual(second);
});

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
  await vi.waitFor(async () =>
    expect(await app.tick()).toMatchObject({ outcome: 'done', unresolvedHolds: [] }),
  );
  expect(await ruleStates(app)).toEqual({ 'catalog-indexer': 'ENABLED', subscriptions: 'DISABLED' });
});

test('with the module switched off in the middle of a window, the schedules left behind are named', async () => {
  const app = await testApplication({ rules: RULES });
  await app.maintenance.startWindow(ADMIN, START);
  await app.tickUntil('ACTIVE');
  expect(await app.maintenance.listStranded()).toEqual(['catalog-indexer', 'share-verifier']);
});

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
  expect(await app.maintenance.leaveScheduleEnabled(MEMBER, holdId)).toMatchObject({
    ok: false,
    refusal: { code: 'not-administrator' },
  });
  expect(await app.maintenance.leaveScheduleEnabled(ADMIN, holdId)).toEqual({ ok: true, value: true });
  await vi.waitFor(async () => {
    await app.tick();
    expect(await blockersNow()).toEqual([]);
  });
  await app.maintenance.endWindow(ADMIN);
  await vi.waitFor(async () =>
    expect(await app.tick()).toMatchObject({ outcome: 'done', unresolvedHolds: [] }),
  );
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

test('a change of mode keeps holds and status, reaches the gate, and is refused for a window that is over', async () => {
  const app = await testApplication({ rules: RULES });
  const started = await app.maintenance.startWindow(ADMIN, START);
  const windowId = started.ok && started.value.status !== 'INACTIVE' ? started.value.id : null;
  await app.tickUntil('ACTIVE');
  const change = (mode: string) => app.maintenance.changeMode(ADMIN, { mode, windowId });
  expect(await change('NO-ACCESS')).toMatchObject({
    ok: true,
    value: { status: 'ACTIVE', mode: 'NO-ACCESS' },
  });
  expect(app.snapshot.current().window).toMatchObject({ status: 'ACTIVE', mode: 'NO-ACCESS' });
  expect(await ruleStates(app)).toEqual(ALL_DISABLED);
  expect(await change('READ-ONLY')).toMatchObject({
    ok: true,
    value: { status: 'ACTIVE', mode: 'READ-ONLY' },
  });
  expect(await change('OPEN')).toMatchObject({ ok: false, refusal: { code: 'mode-unknown' } });
  const byMember = app.maintenance.changeMode(MEMBER, { mode: 'NO-ACCESS', windowId });
  expect(await byMember).toMatchObject({ ok: false, refusal: { code: 'not-administrator' } });
  await app.maintenance.endWindow(ADMIN);
  expect(await change('NO-ACCESS')).toMatchObject({ ok: false, refusal: { code: 'window-not-open' } });
  await app.maintenance.startWindow(ADMIN, START);
  expect(await change('NO-ACCESS')).toMatchObject({ ok: false, refusal: { code: 'state-changed' } });
});
