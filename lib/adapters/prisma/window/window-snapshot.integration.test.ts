import { expect, onTestFinished, test, vi } from 'vitest';
import { createTestDatabase } from '#dev/testing/test-database.ts';
import { isOpen, type OpenWindow } from '#lib/domain/window/window.ts';
import { NO_TERMS } from '#lib/domain/window/window-terms.ts';
import { createRequestCounter } from '../../process/request-counter.ts';
import { createPrismaClient } from '../client.ts';
import { createDatabaseListener } from '../database-listener.ts';
import { createPrismaReplicaRegistry } from '../replica-registry.ts';
import { createWindowSnapshot } from './window-snapshot.ts';
import { createPrismaWindowStore } from './window-store.ts';

const POLL_MS = 20;
const TRUST_MS = 500;

async function running() {
  const database = await createTestDatabase();
  const prisma = createPrismaClient(database.url);
  const store = createPrismaWindowStore(prisma);
  const snapshot = createWindowSnapshot({
    listener: createDatabaseListener({
      databaseUrl: database.url,
      checkEveryMs: POLL_MS,
      onProblem: () => {},
    }),
    store,
    registry: createPrismaReplicaRegistry(prisma, { id: crypto.randomUUID(), name: 'this one' }),
    requests: createRequestCounter(),
    pollEveryMs: POLL_MS,
    trustForMs: TRUST_MS,
    onProblem: () => {},
  });
  await snapshot.start();
  onTestFinished(async () => {
    await snapshot.stop();
    await prisma.$disconnect();
    await database.drop();
  });
  const open = async (): Promise<OpenWindow> => {
    const before = await store.load();
    const at = await store.now();
    const words = { reason: null, message: null, plannedEnd: null, terms: NO_TERMS };
    const identity = {
      id: crypto.randomUUID(),
      version: before.version + 1,
      gateVersion: before.version + 1,
      startedAt: at,
      startedBy: 'admin',
    };
    const after: OpenWindow = { status: 'PENDING', mode: 'NO-ACCESS', ...identity, ...words };
    await store.commit({ before, after, by: 'admin', at });
    return after;
  };
  return { database, prisma, snapshot, open };
}

test('a change in the database is in memory without anybody asking', async () => {
  const { snapshot, open } = await running();
  await vi.waitFor(() =>
    expect(snapshot.current()).toEqual({ window: { status: 'INACTIVE', version: 0 }, fresh: true }),
  );
  const window = await open();
  await vi.waitFor(() => expect(snapshot.current()).toEqual({ window, fresh: true }));
});

test('while the store is away the window that was open stays known, and is no longer called fresh', async () => {
  const { database, snapshot, open } = await running();
  const window = await open();
  await vi.waitFor(() => expect(snapshot.current().window).toEqual(window));
  await database.drop();
  await vi.waitFor(() => expect(snapshot.current()).toEqual({ window, fresh: false }), { timeout: 5_000 });
});

test('a database that was restored to an earlier moment is believed', async () => {
  const { prisma, snapshot, open } = await running();
  await open();
  await vi.waitFor(() => expect(snapshot.current().window).toMatchObject({ version: 1 }));
  await prisma.maintenanceState.update({ where: { id: 1 }, data: { version: 0, windowId: null } });
  await vi.waitFor(() => {
    const { window, fresh } = snapshot.current();
    expect(fresh && window && !isOpen(window)).toBe(true);
  });
});

test('whoever follows is told when the state is no longer fresh, although nothing was read', async () => {
  const { database, snapshot } = await running();
  await vi.waitFor(() => expect(snapshot.current().fresh).toBe(true));
  const heard: boolean[] = [];
  snapshot.onChange(() => heard.push(snapshot.current().fresh));
  await database.drop();
  await vi.waitFor(() => expect(heard).toEqual([false]), { timeout: 5_000 });
});
