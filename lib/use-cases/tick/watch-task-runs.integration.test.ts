import { expect, test } from 'vitest';
import { testApplication } from '#dev/testing/test-application.ts';
import { createPrismaClient } from '#lib/adapters/prisma/client.ts';
import { createPrismaTaskRunStore } from '#lib/adapters/prisma/observations/task-run-store.ts';

const TASKS = [30, 60, 90].map((durationSeconds) => ({
  cluster: 'dataall',
  family: 'indexer',
  durationSeconds,
}));

async function watching(moduleActive = true) {
  const app = await testApplication({ tasks: TASKS }, { moduleActive });
  const prisma = createPrismaClient(app.databaseUrl, 1);
  const store = createPrismaTaskRunStore(prisma);
  const known = async () => {
    const usual = await store.usual(['indexer']);
    await prisma.$disconnect();
    return usual;
  };
  const aMinutePasses = async () => {
    await prisma.$executeRaw`update task_run_watch set looked_at = looked_at - interval '1 minute'`;
  };
  return { app, known, aMinutePasses };
}

test('how long tasks took is known without any window, by one look a minute of all replicas together', async () => {
  const { app, known, aMinutePasses } = await watching();
  const { control } = app.aws;
  const replicas = [app, app.replica(), app.replica()];
  await control.advance(60);
  await control.clearCalls();
  for (const replica of replicas) await replica.watchTaskRuns();
  expect(await control.calls('ListTasks')).toMatchObject([{ input: { desiredStatus: 'STOPPED' } }]);
  expect(await known()).toMatchObject([{ family: 'indexer', runs: 2 }]);

  await control.advance(30);
  await Promise.all(replicas.map((replica) => replica.watchTaskRuns()));
  expect(await known(), 'not before the minute is over').toMatchObject([{ runs: 2 }]);
  await aMinutePasses();
  await Promise.all(replicas.map((replica) => replica.watchTaskRuns()));
  // A task runs from a fifth of its time until nine tenths of it.
  expect(await known()).toEqual([
    { family: 'indexer', runs: 3, medianMs: 42_000, p95Ms: expect.any(Number) },
  ]);
  expect(await control.calls('ListTasks')).toHaveLength(2);
});

test('AWS that does not answer is made up for by the next look', async () => {
  const { app, known, aMinutePasses } = await watching();
  await app.aws.control.advance(90);
  await app.aws.control.addFaults({ operation: 'ListTasks', kind: 'access-denied', times: 1 });
  await app.watchTaskRuns();
  expect(await known()).toEqual([]);
  await aMinutePasses();
  await app.watchTaskRuns();
  expect(await known()).toMatchObject([{ runs: 3 }]);
});

test('with the module off nobody is asked', async () => {
  const { app, known } = await watching(false);
  await app.aws.control.advance(90);
  await app.watchTaskRuns();
  expect(await app.aws.control.calls()).toEqual([]);
  expect(await known()).toEqual([]);
});

test('a tick asks AWS for no more than it did before', async () => {
  const { app } = await watching();
  await app.aws.control.advance(90);
  await app.tick();
  expect(await app.aws.control.calls()).toEqual([]);
});
