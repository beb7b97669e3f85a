import { expect, onTestFinished, test } from 'vitest';
import { passTime } from '#dev/testing/pass-time.ts';
import { RULES, START } from '#dev/testing/story-world.ts';
import { ADMIN, testApplication } from '#dev/testing/test-application.ts';
import { consoleOf, ownTick, USUAL_TIMES } from '#dev/testing/watched-window.ts';
import { createPrismaClient } from '#lib/adapters/prisma/client.ts';
import { isOpen } from '#lib/domain/window/window.ts';

const TASK = { cluster: 'dataall', family: 'indexer', startedBy: 'events-rule/indexer' };

async function draining(seconds: readonly number[]) {
  const app = await testApplication({ rules: RULES, tasks: [TASK] }, { variables: USUAL_TIMES });
  const prisma = createPrismaClient(app.databaseUrl, 1);
  onTestFinished(() => prisma.$disconnect());
  const endedAt = new Date();
  await prisma.taskRun.createMany({
    data: seconds.map((lasting, nth) => ({
      taskArn: `arn:${nth}`,
      clusterArn: 'arn:dataall',
      family: TASK.family,
      startedAt: new Date(endedAt.getTime() - lasting * 1000),
      endedAt,
    })),
  });
  await app.maintenance.startWindow(ADMIN, START);
  await ownTick(app);
  const view = async () => {
    const found = await consoleOf(app);
    if (!isOpen(found.window)) throw new Error('No window is open.');
    return { ...found, window: found.window };
  };
  return { app, prisma, view };
}

test('the console says how long the busy families usually take, and so when the window is likely quiet', async () => {
  const { app, view } = await draining([600, 600, 600]);
  await ownTick(app);
  const { now, usual, likelyQuiet } = await view();
  expect(usual).toEqual([{ family: 'indexer', runs: 3, medianMs: 600_000, p95Ms: 600_000 }]);
  expect(likelyQuiet?.decidedBy).toBe('indexer');
  expect(Number(likelyQuiet?.at)).toBeGreaterThan(now.getTime() + 500_000);
});

test('nothing is likely while a family is not known, nor once the window is over', async () => {
  const { app, view } = await draining([600, 600]);
  await ownTick(app);
  expect(await view()).toMatchObject({ usual: [{ runs: 2 }], likelyQuiet: null });
  await app.maintenance.endWindow(ADMIN);
  expect(await consoleOf(app)).toMatchObject({
    usual: [],
    samples: [],
    healthAnswer: null,
    likelyQuiet: null,
  });
});

test('how many tasks were busy is told over the whole window, and who was waited for is kept', async () => {
  const { app, prisma, view } = await draining([]);
  const aMinutePasses = async () => {
    await passTime(app, 60);
    await prisma.$executeRaw`update busy_samples set at = at - interval '1 minute'`;
    await prisma.$executeRaw`
      update waited_tasks set first_seen = first_seen - interval '1 minute', last_seen = last_seen - interval '1 minute'`;
  };
  await aMinutePasses();
  await ownTick(app);
  const { tasks } = await app.aws.control.state();
  await app.aws.control.finishTask(tasks[0]?.arn ?? '');
  await aMinutePasses();
  await ownTick(app);

  const { window, samples } = await view();
  expect(samples.map(({ busyTasks }) => busyTasks)).toEqual([1, 1, 0]);
  const waited = await prisma.waitedTask.findMany({ where: { windowId: window.id } });
  expect(waited).toEqual([
    {
      windowId: window.id,
      taskArn: tasks[0]?.arn,
      clusterArn: expect.stringContaining('cluster/dataall'),
      family: 'indexer',
      startedBy: 'events-rule/indexer',
      since: expect.any(Date),
      firstSeen: samples[0]?.at,
      lastSeen: samples[1]?.at,
    },
  ]);
});

test('the last answer of the health URL is shown', async () => {
  const { prisma, view } = await draining([]);
  const { window } = await view();
  expect((await view()).healthAnswer).toBeNull();
  const at = new Date('2026-11-23T03:01:00.500Z');
  await prisma.maintenanceWindow.update({
    where: { id: window.id },
    data: { healthAnswer: { at: at.toISOString(), ok: false, why: 'It answered 500.' } },
  });
  expect((await view()).healthAnswer).toEqual({ at, ok: false, why: 'It answered 500.' });
});
