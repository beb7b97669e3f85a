import { expect, onTestFinished, test, vi } from 'vitest';
import { cuttableLink } from '#dev/testing/cuttable-link.ts';
import { createTestDatabase } from '#dev/testing/test-database.ts';
import { createPrismaClient } from './client.ts';
import { type Channel, createDatabaseListener, LISTENER_NAME } from './database-listener.ts';

/** The machine may have other things to do. */
const PATIENTLY = { timeout: 10_000 };

async function running() {
  const database = await createTestDatabase();
  const link = await cuttableLink(database.url);
  const prisma = createPrismaClient(database.url);
  const problems: string[] = [];
  const listener = createDatabaseListener({
    databaseUrl: link.url,
    checkEveryMs: 50,
    patienceMs: 300,
    onProblem: (what) => problems.push(what),
  });
  const heard: Record<Channel, number> = {
    maintenance_state: 0,
    maintenance_progress: 0,
    maintenance_plans: 0,
    revoked_sessions: 0,
  };
  for (const channel of Object.keys(heard) as Channel[]) {
    listener.on(channel, () => {
      heard[channel] += 1;
    });
  }
  listener.start();
  onTestFinished(async () => {
    await listener.stop();
    await prisma.$disconnect();
    await database.drop();
  });
  await vi.waitFor(() => expect(Object.values(heard)).toEqual([1, 1, 1, 1]), PATIENTLY);
  return { prisma, link, heard, problems };
}

test('the database tells of the state, of progress and of signed-out sessions, each for itself', async () => {
  const { prisma, heard } = await running();
  await prisma.revokedSession.create({ data: { id: 'session', expiresAt: new Date() } });
  await vi.waitFor(() => expect(Object.values(heard)).toEqual([1, 1, 1, 2]), PATIENTLY);
  await prisma.maintenanceState.update({ where: { id: 1 }, data: { version: 7 } });
  await vi.waitFor(() => expect(Object.values(heard)).toEqual([2, 1, 1, 2]), PATIENTLY);
});

test('a lost connection is opened again, and everybody is told, because something may have been missed', async () => {
  const { prisma, heard } = await running();
  await prisma.$executeRaw`
    select pg_terminate_backend(pid) from pg_stat_activity
    where datname = current_database() and application_name = ${LISTENER_NAME}`;
  await vi.waitFor(() => expect(Object.values(heard)).toEqual([2, 2, 2, 2]), PATIENTLY);
  await prisma.maintenanceState.update({ where: { id: 1 }, data: { version: 7 } });
  await vi.waitFor(() => expect(heard.maintenance_state).toBe(3), PATIENTLY);
});

test('a connection that was cut off without a word is noticed, and replaced when that works again', async () => {
  const { link, heard, problems } = await running();
  link.cut();
  await vi.waitFor(
    () => expect(problems).toContainEqual(expect.stringContaining('polling goes on')),
    PATIENTLY,
  );
  link.mend();
  await vi.waitFor(() => expect(Object.values(heard)).toEqual([2, 2, 2, 2]), PATIENTLY);
});

test('an address that cannot be read is reported, and tried again like any other trouble', async () => {
  const database = await createTestDatabase();
  const problems: string[] = [];
  let heard = 0;
  let address = 'postgresql://nobody@[::not-an-address/none';
  const listener = createDatabaseListener({
    get databaseUrl() {
      return address;
    },
    checkEveryMs: 20,
    onProblem: (what) => problems.push(what),
  });
  onTestFinished(async () => {
    await listener.stop();
    await database.drop();
  });
  listener.on('maintenance_state', () => {
    heard += 1;
  });
  listener.start();
  await vi.waitFor(() => expect(problems.length).toBeGreaterThanOrEqual(2), PATIENTLY);
  address = database.url;
  await vi.waitFor(() => expect(heard).toBe(1), PATIENTLY);
});
