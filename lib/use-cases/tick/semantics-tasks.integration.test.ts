import { expect, test, vi } from 'vitest';
import type { TaskDefinition } from '#dev/local-aws/task-definition.ts';
import { passTime } from '#dev/testing/pass-time.ts';
import { finishTasks, standaloneTasks } from '#dev/testing/standalone-tasks.ts';
import { RULES, START } from '#dev/testing/story-world.ts';
import { ADMIN, MEMBER, type TestApplication, testApplication } from '#dev/testing/test-application.ts';
import { USUAL_TIMES, type WatchedWindow, watchWindow } from '#dev/testing/watched-window.ts';

// Rows of the table in AWS-SEMANTICS.md about running tasks. `watchWindow` fails whenever ACTIVE or
// safeToDeploy is said while AWS truly has a busy task.

// Many ticks each; a machine that does other things meanwhile needs its time.
vi.setConfig({ testTimeout: 120_000 });

const TASK: TaskDefinition = { cluster: 'dataall', family: 'catalog-indexer' };
/** By then nothing but a task can keep the window PENDING. */
const SETTLED = 14;

const busyTasks = (report: Awaited<ReturnType<WatchedWindow['tick']>>) => report.observation?.busyTasks ?? [];
const withoutTime = async (watched: WatchedWindow) =>
  (await watched.console()).blockers.filter(({ kind }) => kind !== 'not-quiet-for-long');

async function pendingWindow(tasks: readonly TaskDefinition[] = [TASK]) {
  const services = [{ cluster: 'dataall', name: 'backend', count: 120 }];
  const daemons = [{ cluster: 'dataall', name: 'agent', count: 3 }];
  const world = { rules: RULES, services, daemons, tasks: [...tasks] };
  const app = await testApplication(world, { variables: USUAL_TIMES });
  const watched = watchWindow(app);
  expect(await app.maintenance.startWindow(ADMIN, START)).toMatchObject({ ok: true });
  return { app, watched, arns: await standaloneTasks(app.aws.control) };
}

/** How many tasks ListTasks answers before this one; it goes by their ARNs here. */
async function runningBefore({ aws }: TestApplication, task: string): Promise<number> {
  const { tasks } = await aws.control.state();
  return tasks.filter(({ arn, desiredStatus }) => desiredStatus === 'RUNNING' && arn < task).length;
}

test.each([
  ['is running among the tasks of services and daemons', 'RUNNING', 4],
  ['is only waiting to be placed, for twenty minutes', 'PROVISIONING', 20],
  ['is on its way down, listed under STOPPED', 'STOPPING', 4],
  ['is being cleaned up after', 'DEPROVISIONING', 4],
] as const)('the only busy task blocks, by family and status, while it %s', async (_, status, minutes) => {
  const { app, watched, arns } = await pendingWindow([{ ...TASK, status }]);
  for (let minute = 1; minute <= minutes; minute += 1) {
    expect((await watched.intervals(4)).window.status, `minute ${minute}`).toBe('PENDING');
  }
  expect(await withoutTime(watched)).toMatchObject([
    { kind: 'busy-task', task: { arn: arns[0], family: 'catalog-indexer', lastStatus: status } },
  ]);
  await app.aws.control.finishTask(arns[0] ?? '');
  await watched.untilActive();
});

test('the only busy task is found on page 2, behind a page full of service tasks', async () => {
  const { app, watched } = await pendingWindow([]);
  let task: string;
  do {
    await finishTasks(app.aws.control);
    task = await app.aws.control.addTask(TASK);
  } while ((await runningBefore(app, task)) < 100);
  const report = await watched.intervals(SETTLED);
  expect(report.window.status).toBe('PENDING');
  expect(busyTasks(report)).toMatchObject([{ arn: task }]);
  await app.aws.control.finishTask(task);
  await watched.untilActive();
});

test('a task that becomes visible 30 seconds late is waited for', async () => {
  const { app, watched } = await pendingWindow([]);
  await app.aws.control.addTask({ ...TASK, visibleAfterSeconds: 30, durationSeconds: 300 });
  const unseen = await watched.tick();
  expect(busyTasks(unseen)).toEqual([]);
  await watched.until((report) => busyTasks(report).length === 1);
  await watched.untilActive();
});

test('a chain of three, each started by the one before as its last act and visible 30 seconds late, has no gap in which ACTIVE is said', async () => {
  const link = { durationSeconds: 40, visibleAfterSeconds: 30 };
  const { app, watched, arns } = await pendingWindow([
    { ...TASK, startsAtEnd: { family: 'second', ...link, startsAtEnd: { family: 'third', ...link } } },
  ]);
  await watched.intervals(SETTLED);
  await app.aws.control.finishTask(arns[0] ?? '');
  const families = new Set<string>();
  let looksWithoutTask = 0;
  await watched.until((report) => {
    for (const { family } of busyTasks(report)) families.add(family);
    if (busyTasks(report).length === 0 && families.size < 2) looksWithoutTask += 1;
    return report.window.status === 'ACTIVE';
  });
  expect([...families]).toEqual(['second', 'third']);
  expect(looksWithoutTask, 'there was a gap').toBeGreaterThan(0);
});

test('a retry of EventBridge seven minutes after the start begins the count anew while PENDING', async () => {
  const { app, watched, arns } = await pendingWindow();
  await watched.intervals(26);
  await app.aws.control.finishTask(arns[0] ?? '');
  expect(await watched.intervals(2)).toMatchObject({ observation: { cleanRun: { count: 2 } } });
  const [late = ''] = await app.aws.control.fireRule('share-verifier');
  const report = await watched.tick();
  expect(report).toMatchObject({ window: { status: 'PENDING' }, observation: { cleanRun: { count: 0 } } });
  expect(await withoutTime(watched)).toMatchObject([{ kind: 'busy-task', task: { arn: late } }]);
  await app.aws.control.finishTask(late);
  expect(await watched.intervals(2)).toMatchObject({ window: { status: 'PENDING' } });
  expect(await watched.intervals(1)).toMatchObject({ window: { status: 'ACTIVE' } });
});

test('a retry of EventBridge forty minutes after the start turns safeToDeploy false while ACTIVE, and it comes back', async () => {
  const { app, watched } = await pendingWindow([]);
  await watched.untilActive();
  for (let minute = 0; minute < 40; minute += 1) {
    await passTime(app, 60);
    await watched.tick();
  }
  expect(await watched.console()).toMatchObject({ safeToDeploy: true });
  const [late = ''] = await app.aws.control.fireRule('share-verifier');
  await watched.tick();
  expect(await watched.console()).toMatchObject({
    window: { status: 'ACTIVE' },
    safeToDeploy: false,
    blockers: [{ kind: 'busy-task', task: { arn: late, startedBy: 'events-rule/share-verifier' } }],
  });
  await app.aws.control.finishTask(late);
  await watched.intervals(2);
  expect(await watched.console(), 'one clean look proves nothing').toMatchObject({ safeToDeploy: false });
  await watched.intervals(1);
  expect(await watched.console()).toMatchObject({ safeToDeploy: true, blockers: [] });
});

test('a task that never ends keeps the window PENDING for hours, and nothing is stopped without a person’s word', async () => {
  const { app, watched, arns } = await pendingWindow([{ ...TASK, stopTimeoutSeconds: 60 }]);
  for (let hours = 0; hours < 6; hours += 1) {
    await app.aws.control.advance(3600);
    expect((await watched.intervals(3)).window.status).toBe('PENDING');
  }
  expect(await app.aws.control.calls('StopTask')).toEqual([]);

  const { window } = await watched.console();
  const windowId = window.status === 'INACTIVE' ? '' : window.id;
  const input = { windowId, tasks: arns };
  expect(await app.maintenance.stopTasks(MEMBER, input)).toMatchObject({ ok: false });
  expect(await app.aws.control.calls('StopTask')).toEqual([]);
  expect(await app.maintenance.stopTasks(ADMIN, input)).toMatchObject({ value: { asked: 1, refused: [] } });
  expect((await app.aws.control.calls('StopTask'))[0]?.input).toMatchObject({
    task: arns[0],
    reason: expect.stringContaining(windowId),
  });
  const asked = await watched.intervals(3);
  expect(busyTasks(asked), 'asked to stop is not stopped').toMatchObject([{ arn: arns[0] }]);
  await watched.untilActive();
});

test.each(['missing', 'left-out'] as const)(
  'a listed task that is described as %s is not known to be over, so it blocks for as long as that lasts',
  async (described) => {
    const { app, watched, arns } = await pendingWindow();
    await watched.tick();
    await app.aws.control.setDescribed(arns[0] ?? '', described);
    expect((await watched.intervals(SETTLED)).window.status).toBe('PENDING');
    expect(await withoutTime(watched)).toMatchObject([
      { kind: 'busy-task', task: { arn: arns[0], family: 'catalog-indexer', lastStatus: 'UNKNOWN' } },
    ]);
    await app.aws.control.setDescribed(arns[0] ?? '', 'normal');
    expect(busyTasks(await watched.intervals(1))).toMatchObject([{ lastStatus: 'RUNNING' }]);
    await app.aws.control.finishTask(arns[0] ?? '');
    await watched.untilActive();
  },
);

test('a task that is described as missing once blocks in that look and is seen again in the next', async () => {
  const { app, watched, arns } = await pendingWindow();
  await watched.intervals(SETTLED);
  await app.aws.control.setDescribed(arns[0] ?? '', 'missing');
  expect(busyTasks(await watched.intervals(1))).toMatchObject([{ lastStatus: 'UNKNOWN' }]);
  await app.aws.control.setDescribed(arns[0] ?? '', 'normal');
  expect(busyTasks(await watched.intervals(1))).toMatchObject([{ lastStatus: 'RUNNING' }]);
});

test('a busy task that AWS no longer mentions at all is unknown in one look, and over when it is absent twice', async () => {
  const { app, watched, arns } = await pendingWindow();
  await watched.intervals(SETTLED);
  await app.aws.control.finishTask(arns[0] ?? '');
  // ECS forgets stopped tasks after an hour; nobody looked meanwhile.
  await app.aws.control.advance(7_200);
  expect((await app.aws.control.state()).tasks.some(({ arn }) => arn === arns[0])).toBe(false);
  expect(busyTasks(await watched.intervals(1))).toMatchObject([
    { arn: arns[0], family: 'catalog-indexer', lastStatus: 'UNKNOWN', absences: 1 },
  ]);
  expect(busyTasks(await watched.intervals(1))).toEqual([]);
  await watched.untilActive();
});
