import { afterEach, beforeEach, expect, test } from 'vitest';
import { createTestDatabase, type TestDatabase } from '#dev/testing/test-database.ts';
import type { Schedule } from '#lib/domain/schedule.ts';
import type { OpenWindow } from '#lib/domain/window.ts';
import type { HoldLedger } from '#lib/ports/hold-ledger.ts';
import { createPrismaClient, type PrismaClient } from './client.ts';
import { createPrismaHoldLedger } from './hold-ledger.ts';
import { createPrismaWindowStore } from './window-store.ts';

let database: TestDatabase;
let prisma: PrismaClient;
let ledger: HoldLedger;

beforeEach(async () => {
  database = await createTestDatabase();
  prisma = createPrismaClient(database.url);
  ledger = createPrismaHoldLedger(prisma);
});

afterEach(async () => {
  await prisma.$disconnect();
  await database.drop();
});

const schedule: Schedule = {
  arn: 'arn:aws:events:eu-west-1:111122223333:rule/a',
  name: 'a',
  bus: 'default',
  expression: 'rate(5 minutes)',
  state: 'ENABLED',
  untouchable: null,
};

/** Two windows, one after the other, as the store keeps them. */
async function twoWindows(): Promise<[string, string]> {
  const store = createPrismaWindowStore(prisma);
  const ids: string[] = [];
  for (let round = 0; round < 2; round += 1) {
    const before = await store.load();
    const at = await store.now();
    const after: OpenWindow = {
      status: 'PENDING',
      version: before.version + 1,
      gateVersion: before.version + 1,
      id: crypto.randomUUID(),
      mode: 'READ-ONLY',
      startedAt: at,
      startedBy: 'admin',
      reason: null,
      message: null,
    };
    await store.commit({ before, after, by: 'admin', at });
    if (round === 0)
      await store.commit({
        before: after,
        after: { status: 'INACTIVE', version: after.version + 1 },
        by: 'admin',
        at,
      });
    ids.push(after.id);
  }
  const [first = '', second = ''] = ids;
  return [first, second];
}

test('a rule has one unresolved hold, and the first original state is the true one', async () => {
  const [first, second] = await twoWindows();
  const hold = await ledger.intend(first, schedule);
  const again = await ledger.intend(second, { ...schedule, state: 'DISABLED' });
  expect(again).toMatchObject({ id: hold.id, windowId: second, originalState: 'ENABLED' });
  expect(await ledger.unresolved()).toHaveLength(1);
});

test('a release that stalled until another window took the hold over resolves nothing', async () => {
  const [first, second] = await twoWindows();
  const stalled = await ledger.intend(first, schedule);
  await ledger.adopt(stalled, second);
  await ledger.resolve(stalled, 'RELEASED');
  await ledger.recordFailure(stalled, 'late news');
  expect(await ledger.unresolved()).toMatchObject([{ windowId: second, phase: 'INTENDED', tries: 0 }]);
});

test('a schedule that a stalled holder disables after its release is owed its state again', async () => {
  const [first] = await twoWindows();
  const hold = await ledger.intend(first, schedule);
  await ledger.resolve(hold, 'RELEASED');
  expect(await ledger.unresolved()).toEqual([]);
  await ledger.confirmHeld(hold);
  expect(await ledger.unresolved()).toMatchObject([
    { id: hold.id, phase: 'INTENDED', originalState: 'ENABLED' },
  ]);
});

test('failed attempts are counted with what AWS said, and forgotten when one succeeds', async () => {
  const [first] = await twoWindows();
  const hold = await ledger.intend(first, schedule);
  await ledger.recordFailure(hold, 'AccessDenied');
  await ledger.recordFailure(hold, 'Throttling');
  expect(await ledger.unresolved()).toMatchObject([{ tries: 2, lastError: 'Throttling' }]);
  await ledger.confirmHeld(hold);
  expect(await ledger.ofWindow(first)).toMatchObject([{ phase: 'HELD', tries: 0, lastError: null }]);
});
