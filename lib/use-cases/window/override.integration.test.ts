import { expect, test } from 'vitest';
import { AS_BEFORE, RULES, ruleStates, START } from '#dev/testing/story-world.ts';
import { ADMIN, MEMBER, type TestApplication, testApplication } from '#dev/testing/test-application.ts';
import { blockerKey } from '#lib/domain/drain/blocker.ts';
import { isOpen } from '#lib/domain/window/window.ts';

async function consoleOf(app: TestApplication) {
  const view = await app.maintenance.readConsole(ADMIN);
  if (!view.ok) throw new Error(view.refusal.message);
  return view.value;
}

/** A window that waits for one task which does not end, as the administrator sees it. */
async function waitingForOneTask() {
  const app = await testApplication({ rules: RULES });
  const task = await app.aws.control.addTask({ cluster: 'dataall', family: 'glue-crawler' });
  await app.maintenance.startWindow(ADMIN, START);
  await expect
    .poll(async () => {
      await app.tick();
      return (await consoleOf(app)).blockers;
    })
    .toMatchObject([{ kind: 'busy-task', task: { arn: task } }]);
  const { window, blockers } = await consoleOf(app);
  if (!isOpen(window)) throw new Error('No window is open.');
  return { app, task, windowId: window.id, seen: blockers.map(blockerKey) };
}

async function auditOf(app: TestApplication, action: 'activated-anyway' | 'tasks-stopped') {
  const page = await app.listAudit(ADMIN, { page: 1, pageSize: 50, action });
  if (!page.ok) throw new Error(page.refusal.message);
  return page.value.nodes;
}

test('an administrator says ACTIVE against what is named, with a reason; quiet is proven for everything else', async () => {
  const { app, task, windowId, seen } = await waitingForOneTask();
  const reason = 'The crawler only reads.';
  expect(await app.maintenance.activateAnyway(ADMIN, { windowId, reason, seen })).toMatchObject({
    ok: true,
    value: { status: 'ACTIVE', override: { by: 'admin', reason } },
  });
  expect(await consoleOf(app)).toMatchObject({
    safeToDeploy: false,
    blockers: [{ kind: 'not-quiet-for-long' }],
    waived: [{ kind: 'busy-task' }],
  });
  await expect
    .poll(async () => {
      await app.tick();
      return consoleOf(app);
    })
    .toMatchObject({
      safeToDeploy: true,
      blockers: [],
      waived: [{ kind: 'busy-task', task: { arn: task } }],
    });
  expect(await auditOf(app, 'activated-anyway')).toMatchObject([
    {
      actor: 'admin',
      windowId,
      before: { status: 'PENDING' },
      after: {
        status: 'ACTIVE',
        override: {
          reason,
          waived: [{ key: `busy-task ${task}`, blocker: { task: { family: 'glue-crawler' } } }],
        },
      },
    },
  ]);

  await app.aws.control.fireRule('share-verifier');
  await app.tick();
  expect(await consoleOf(app)).toMatchObject({
    safeToDeploy: false,
    blockers: [{ kind: 'busy-task', task: { family: 'share-verifier' } }],
  });
  await app.maintenance.endWindow(ADMIN);
  await expect.poll(() => app.tick()).toMatchObject({ outcome: 'done', owedHolds: [] });
  expect(await ruleStates(app)).toEqual(AS_BEFORE);
});

test('what the administrator has not seen is never overridden', async () => {
  const { app, windowId, seen } = await waitingForOneTask();
  await app.aws.control.addTask({ cluster: 'dataall', family: 'share-verifier' });
  await app.tick();
  expect(
    await app.maintenance.activateAnyway(ADMIN, { windowId, reason: 'It only reads.', seen }),
  ).toMatchObject({
    ok: false,
    refusal: { code: 'state-changed' },
  });
  expect(await consoleOf(app)).toMatchObject({ window: { status: 'PENDING' } });
  expect(await auditOf(app, 'activated-anyway')).toEqual([]);
});

test('an override needs an administrator, a reason, the window that was looked at, and something to override', async () => {
  const { app, task, windowId, seen } = await waitingForOneTask();
  const reason = 'It only reads.';
  const refused = async (
    principal: typeof ADMIN,
    input: Parameters<typeof app.maintenance.activateAnyway>[1],
  ) => {
    const outcome = await app.maintenance.activateAnyway(principal, input);
    return outcome.ok ? 'done' : outcome.refusal.code;
  };
  expect(await refused(MEMBER, { windowId, reason, seen })).toBe('not-administrator');
  expect(await refused(ADMIN, { windowId, reason: '  ', seen })).toBe('bad-input');
  expect(await refused(ADMIN, { windowId: crypto.randomUUID(), reason, seen })).toBe('state-changed');
  await app.aws.control.finishTask(task);
  await app.tickUntil('ACTIVE');
  expect(await refused(ADMIN, { windowId, reason, seen })).toBe('nothing-to-override');
  await app.maintenance.endWindow(ADMIN);
  expect(await refused(ADMIN, { windowId, reason, seen })).toBe('window-not-open');
});

test('remaining tasks are asked to stop, with the window’s name, and count until they have stopped', async () => {
  const { app, task, windowId } = await waitingForOneTask();
  expect(await app.maintenance.stopTasks(MEMBER, { windowId, tasks: [task] })).toMatchObject({ ok: false });
  expect(await app.maintenance.stopTasks(ADMIN, { windowId, tasks: [task] })).toEqual({
    ok: true,
    value: { asked: 1, refused: [] },
  });
  expect((await app.aws.control.calls('StopTask')).map(({ input }) => input)).toMatchObject([
    { task, reason: `Stopped by admin for maintenance window ${windowId}` },
  ]);
  expect(await auditOf(app, 'tasks-stopped')).toMatchObject([
    { actor: 'admin', windowId, after: { tasks: [{ arn: task, family: 'glue-crawler' }] } },
  ]);
  await app.tick();
  expect(await consoleOf(app)).toMatchObject({
    window: { status: 'PENDING' },
    blockers: [{ kind: 'busy-task', task: { arn: task } }],
  });
  await app.aws.control.advance(60);
  await app.tickUntil('ACTIVE');
});

test('a task that ECS does not let us stop is named with what AWS said, and nothing else is stopped', async () => {
  const { app, task, windowId } = await waitingForOneTask();
  await app.aws.control.addFaults({ operation: 'StopTask', kind: 'access-denied' });
  expect(await app.maintenance.stopTasks(ADMIN, { windowId, tasks: [task] })).toMatchObject({
    ok: true,
    value: { asked: 0, refused: [{ task: { arn: task }, why: expect.stringContaining('ecs:StopTask') }] },
  });
  expect(await app.maintenance.stopTasks(ADMIN, { windowId, tasks: ['arn:another'] })).toMatchObject({
    ok: false,
    refusal: { code: 'state-changed' },
  });
});

test('a schedule that an administrator wants left off stays off at the end, and the others come back', async () => {
  const app = await testApplication({ rules: RULES });
  await app.maintenance.startWindow(ADMIN, START);
  await app.tickUntil('ACTIVE');
  const hold = (await consoleOf(app)).holds.find(({ ruleName }) => ruleName === 'share-verifier');
  const exception = { holdId: hold?.id ?? '', exception: 'stays-disabled' } as const;
  expect(await app.maintenance.exceptSchedule(ADMIN, exception)).toEqual({ ok: true, value: true });
  await app.maintenance.endWindow(ADMIN);
  await expect.poll(() => app.tick()).toMatchObject({ outcome: 'done', owedHolds: [] });
  expect(await ruleStates(app)).toEqual({ ...AS_BEFORE, 'share-verifier': 'DISABLED' });
});

test('where AWS knows of no schedule a start is refused, unless the administrator says that this is right', async () => {
  const app = await testApplication({ rules: [] });
  expect(await app.maintenance.startWindow(ADMIN, START)).toMatchObject({
    ok: false,
    refusal: { code: 'no-schedules' },
  });
  expect(await consoleOf(app)).toMatchObject({ window: { status: 'INACTIVE', version: 0 } });
  expect(await app.maintenance.startWindow(ADMIN, { ...START, withoutSchedules: true })).toMatchObject({
    ok: true,
  });
  await app.tickUntil('ACTIVE');
});
