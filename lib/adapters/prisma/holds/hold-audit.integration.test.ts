import { afterEach, beforeEach, expect, test } from 'vitest';
import { createTestDatabase, type TestDatabase } from '#dev/testing/test-database.ts';
import type { Json } from '#lib/domain/input/json.ts';
import type { Hold, Schedule } from '#lib/domain/schedules/schedule.ts';
import type { HoldLedger } from '#lib/ports/hold-ledger.ts';
import { createPrismaAuditLog } from '../audit/audit-log.ts';
import { createPrismaClient, type PrismaClient } from '../client.ts';
import { createPrismaHoldLedger } from './hold-ledger.ts';

const [FIRST, SECOND] = [crypto.randomUUID(), crypto.randomUUID()];

let database: TestDatabase;
let prisma: PrismaClient;
let ledger: HoldLedger;
let hold: Hold;

beforeEach(async () => {
  database = await createTestDatabase();
  prisma = createPrismaClient(database.url);
  ledger = createPrismaHoldLedger(prisma);
  const ended = {
    status: 'ENDED',
    gateVersion: 1,
    mode: 'READ_ONLY',
    startedBy: 'admin',
    endedBy: 'admin',
  } as const;
  const times = { startedAt: new Date(), endedAt: new Date() };
  await prisma.maintenanceWindow.createMany({
    data: [FIRST, SECOND].map((id) => ({ id, ...ended, ...times })),
  });
  hold = await intended(FIRST);
});

/** While this window is the open one. */
async function intended(windowId: string, seen: Schedule = schedule): Promise<Hold> {
  await prisma.maintenanceState.update({ where: { id: 1 }, data: { windowId } });
  const found = await ledger.intend(windowId, seen);
  if (!found) throw new Error('Nothing was intended.');
  return found;
}

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

async function current(): Promise<Hold> {
  const [found] = await ledger.unresolved();
  if (!found) throw new Error('Nothing is owed.');
  return found;
}

/** What the audit says after the intent with which every test begins: action, who, and the named field. */
async function told(field: keyof Hold): Promise<unknown[]> {
  const { nodes } = await createPrismaAuditLog(prisma).list({ page: 1, pageSize: 100 });
  const [intent, ...rest] = nodes.toReversed();
  expect(intent).toMatchObject({
    action: 'schedule-hold-intended',
    actor: 'reconciler',
    windowId: FIRST,
    subject: 'a',
    before: null,
    after: { phase: 'INTENDED', originalState: 'ENABLED' },
  });
  const inside = (state: Json) => (state as Readonly<Record<string, Json>> | null)?.[field];
  return rest.map(({ action, actor, before, after }) => [action, actor, inside(before), inside(after)]);
}

test('an intent that is repeated, also by many at once, is told once', async () => {
  await Promise.all([1, 2, 3].map(() => ledger.intend(FIRST, schedule)));
  expect(await told('phase')).toEqual([]);
});

test('a hold that is confirmed twice by callers who did not know of each other is told once', async () => {
  await Promise.all([ledger.confirmHeld(hold), ledger.confirmHeld(hold)]);
  expect(await told('phase')).toEqual([['schedule-held', 'reconciler', 'INTENDED', 'HELD']]);
});

test('a drift, and that it was held again, are told once each', async () => {
  await ledger.confirmHeld(hold);
  const held = await current();
  await ledger.recordDrift(held);
  await ledger.confirmHeld(held);
  await ledger.confirmHeld(held);
  expect(await told('drifts')).toEqual([
    ['schedule-held', 'reconciler', 0, 0],
    ['schedule-drifted', 'reconciler', 0, 1],
    ['schedule-held-again', 'reconciler', 1, 1],
  ]);
});

test('an adoption is told once, whether it comes by name or by a new intent', async () => {
  await ledger.adopt(hold, SECOND);
  await ledger.adopt(hold, SECOND);
  await ledger.adopt(await current(), SECOND);
  await intended(FIRST);
  expect(await told('windowId')).toEqual([
    ['hold-adopted', 'reconciler', FIRST, SECOND],
    ['hold-adopted', 'reconciler', SECOND, FIRST],
  ]);
});

test.each([
  ['RELEASED', 'schedule-released'],
  ['GONE', 'schedule-gone'],
] as const)('a hold that is resolved as %s twice is told once', async (phase, action) => {
  await Promise.all([ledger.resolve(hold, phase), ledger.resolve(hold, phase)]);
  expect(await told('phase')).toEqual([[action, 'reconciler', 'INTENDED', phase]]);
});

test('what a caller does who knows the hold of another window is not told, for it changes nothing', async () => {
  await ledger.adopt(hold, SECOND);
  await ledger.resolve(hold, 'RELEASED');
  await ledger.recordDrift(hold);
  expect(await told('phase')).toEqual([['hold-adopted', 'reconciler', 'INTENDED', 'INTENDED']]);
});

test('a schedule that is owed its state again is told, unless a newer hold owes it already', async () => {
  await ledger.resolve(hold, 'RELEASED');
  await ledger.confirmHeld(hold);
  await ledger.resolve(await current(), 'RELEASED');
  const newer = await intended(SECOND);
  await ledger.confirmHeld(hold);
  expect(await current()).toEqual(newer);
  expect(await told('phase')).toEqual([
    ['schedule-released', 'reconciler', 'INTENDED', 'RELEASED'],
    ['schedule-owed-again', 'reconciler', 'RELEASED', 'INTENDED'],
    ['schedule-released', 'reconciler', 'INTENDED', 'RELEASED'],
    ['schedule-hold-intended', 'reconciler', undefined, 'INTENDED'],
  ]);
});

test('an administrator who leaves a drift is named, once', async () => {
  expect(await ledger.except(hold.id, 'left-enabled', 'admin')).toBe(true);
  expect(await ledger.except(hold.id, 'left-enabled', 'other')).toBe(true);
  expect(await ledger.except(crypto.randomUUID(), 'left-enabled', 'admin')).toBe(false);
  expect(await told('exception')).toEqual([['drift-left', 'admin', null, 'left-enabled']]);
});

test('an administrator who wants a schedule left off at the end, and thinks again, is named each time', async () => {
  await ledger.except(hold.id, 'stays-disabled', 'admin');
  await ledger.except(hold.id, null, 'other');
  expect(await told('exception')).toEqual([
    ['schedule-stays-disabled', 'admin', null, 'stays-disabled'],
    ['schedule-exception-withdrawn', 'other', 'stays-disabled', null],
  ]);
  await ledger.confirmRestored(hold);
  expect(await ledger.except(hold.id, 'stays-disabled', 'admin'), 'after the end').toBe(false);
});

test.each([
  [false, 'schedule-release-verified'],
  [true, 'schedule-put-back-again'],
] as const)(
  'a release, and what the second look found (disabled again: %s), are told once each',
  async (again, action) => {
    await Promise.all([ledger.confirmRestored(hold), ledger.confirmRestored(hold)]);
    const back = await current();
    await Promise.all([ledger.resolve(back, 'RELEASED', again), ledger.resolve(back, 'RELEASED', again)]);
    expect(await told('phase')).toEqual([
      ['schedule-released', 'reconciler', 'INTENDED', 'RESTORED'],
      [action, 'reconciler', 'RESTORED', 'RELEASED'],
    ]);
  },
);

test('a schedule that a stalled caller disables before the second look is owed its state again', async () => {
  await ledger.confirmRestored(hold);
  await ledger.confirmHeld(hold);
  expect(await current()).toMatchObject({ phase: 'INTENDED', restoredAt: null });
  expect(await told('phase')).toEqual([
    ['schedule-released', 'reconciler', 'INTENDED', 'RESTORED'],
    ['schedule-owed-again', 'reconciler', 'RESTORED', 'INTENDED'],
  ]);
});

test('a window that adopts what was restored but not looked at again keeps the original state', async () => {
  await ledger.confirmRestored(hold);
  const adopted = await intended(SECOND, { ...schedule, state: 'DISABLED' });
  expect(adopted).toMatchObject({ id: hold.id, phase: 'INTENDED', originalState: 'ENABLED' });
});

test('failed attempts are kept on the hold and are not told one by one', async () => {
  await ledger.recordFailure(hold, 'Throttling');
  await ledger.recordFailure(hold, 'Throttling');
  expect(await current()).toMatchObject({ tries: 2 });
  expect(await told('tries')).toEqual([]);
});
