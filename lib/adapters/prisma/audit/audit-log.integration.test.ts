import pg from 'pg';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createTestDatabase, type TestDatabase } from '#dev/testing/test-database.ts';
import type { Schedule } from '#lib/domain/schedules/schedule.ts';
import type { InactiveWindow, OpenWindow, PendingWindow } from '#lib/domain/window/window.ts';
import { NO_TERMS } from '#lib/domain/window/window-terms.ts';
import { createPrismaClient, type PrismaClient } from '../client.ts';
import { createPrismaHoldLedger } from '../holds/hold-ledger.ts';
import { createPrismaWindowStore } from '../window/window-store.ts';
import { createPrismaAuditLog } from './audit-log.ts';

let database: TestDatabase;
let prisma: PrismaClient;
let client: pg.Client;

beforeEach(async () => {
  database = await createTestDatabase();
  prisma = createPrismaClient(database.url);
  client = new pg.Client({ connectionString: database.url });
  await client.connect();
});

afterEach(async () => {
  await client.end();
  await prisma.$disconnect();
  await database.drop();
});

const inactive: InactiveWindow = { status: 'INACTIVE', version: 0 };
const pending: PendingWindow = {
  status: 'PENDING',
  version: 1,
  gateVersion: 1,
  id: crypto.randomUUID(),
  mode: 'READ-ONLY',
  startedAt: new Date('2026-11-23T02:00:00Z'),
  startedBy: 'admin',
  reason: 'release',
  message: null,
  plannedEnd: null,
  terms: NO_TERMS,
};
const active: OpenWindow = {
  ...pending,
  status: 'ACTIVE',
  version: 2,
  activeAt: new Date('2026-11-23T02:05:00Z'),
  override: null,
};
const schedule: Schedule = {
  arn: 'arn:aws:events:eu-west-1:111122223333:rule/a',
  name: 'a',
  bus: 'default',
  expression: 'rate(5 minutes)',
  state: 'ENABLED',
  untouchable: null,
};
const at = pending.startedAt;

function start() {
  return createPrismaWindowStore(prisma).commit({ before: inactive, after: pending, by: 'admin', at });
}

async function actions(): Promise<string[]> {
  const { nodes } = await createPrismaAuditLog(prisma).list({ page: 1, pageSize: 100 });
  return nodes.map(({ action }) => action).toReversed();
}

const FORBIDDEN = [
  "update audit_entries set actor = 'nobody'",
  'update audit_entries set actor = actor where false',
  'delete from audit_entries',
  'truncate audit_entries',
  'truncate audit_entries restart identity cascade',
  "insert into audit_entries (id, actor, action) select id, 'x', 'x' from audit_entries on conflict (id) do update set actor = 'x'",
  'merge into audit_entries using (select 1) one on true when matched then delete',
];

test.each(FORBIDDEN)('the database refuses to change what the audit says: %s', async (statement) => {
  await start();
  await expect(client.query(statement)).rejects.toThrow('the audit is append-only');
  await client.query('set session_replication_role = replica');
  await expect(client.query(statement)).rejects.toThrow('the audit is append-only');
  expect(await actions()).toEqual(['window-started']);
});

test('an entry says who, when by the database, what, before and after', async () => {
  const { rows } = await client.query('select now() as now');
  await start();
  const { nodes } = await createPrismaAuditLog(prisma).list({ page: 1, pageSize: 10 });
  expect(nodes).toEqual([
    {
      id: '1',
      at: expect.any(Date),
      actor: 'admin',
      action: 'window-started',
      windowId: pending.id,
      subject: null,
      before: { status: 'INACTIVE', version: 0 },
      after: { ...pending, startedAt: '2026-11-23T02:00:00.000Z' },
    },
  ]);
  expect(nodes[0]?.at.getTime()).toBeGreaterThanOrEqual(rows[0].now.getTime());
});

test('the list is newest first, in pages that do not overlap, filtered by window, actor and action', async () => {
  await start();
  const log = createPrismaAuditLog(prisma);
  await createPrismaWindowStore(prisma).commit({ before: pending, after: active, by: 'reconciler', at });
  await createPrismaHoldLedger(prisma).intend(pending.id, schedule);
  const list = async (filter: Partial<Parameters<typeof log.list>[0]>) => {
    const found = await log.list({ page: 1, pageSize: 2, ...filter });
    return [found.count, found.pages, ...found.nodes.map(({ action }) => action)];
  };

  expect(await list({})).toEqual([3, 2, 'schedule-hold-intended', 'window-activated']);
  expect(await list({ page: 2 })).toEqual([3, 2, 'window-started']);
  expect(await list({ page: 3 })).toEqual([3, 2]);
  expect(await list({ actor: 'admin' })).toEqual([1, 1, 'window-started']);
  expect(await list({ action: 'window-activated' })).toEqual([1, 1, 'window-activated']);
  expect(await list({ windowId: crypto.randomUUID() })).toEqual([0, 0]);
  expect(await list({ windowId: pending.id, actor: 'reconciler', pageSize: 1 })).toEqual([
    2,
    2,
    'schedule-hold-intended',
  ]);
});

test('entries are found by a part of what they are about, taken literally, and by when they were written', async () => {
  await client.query(`insert into audit_entries (at, actor, action, subject) values
    ('2026-11-22T23:59:59.999Z', 'admin', 'schedule-held', 'Catalog_indexer'),
    ('2026-11-23T00:00:00Z', 'admin', 'schedule-held', 'catalogXindexer'),
    ('2026-11-24T00:00:00Z', 'reconciler', 'schedule-held', null)`);
  const log = createPrismaAuditLog(prisma);
  const found = async (filter: Partial<Parameters<typeof log.list>[0]>) =>
    (await log.list({ page: 1, pageSize: 10, ...filter })).nodes.map(({ id }) => id);
  expect(await found({ subject: 'catalog' })).toEqual(['2', '1']);
  expect(await found({ subject: 'CATALOG_' })).toEqual(['1']);
  const [from, until] = [new Date('2026-11-23T00:00:00Z'), new Date('2026-11-24T00:00:00Z')];
  expect(await found({ from })).toEqual(['3', '2']);
  expect(await found({ until })).toEqual(['2', '1']);
  expect(await found({ from, until })).toEqual(['2']);
  expect(await log.actors()).toEqual(['admin', 'reconciler']);
});

test('all entries are told, newest first and once each, some at a time, without those that are written meanwhile', async () => {
  await client.query(`insert into audit_entries (actor, action)
    select case n % 3 when 0 then 'admin' else 'reconciler' end, 'schedule-held' from generate_series(1, 1700) as n`);
  const log = createPrismaAuditLog(prisma);
  const sizes: number[] = [];
  const ids: number[] = [];
  for await (const some of log.all({})) {
    sizes.push(some.length);
    ids.push(...some.map(({ id }) => Number(id)));
    await client.query("insert into audit_entries (actor, action) values ('admin', 'schedule-held')");
  }
  expect(Math.max(...sizes)).toBeLessThanOrEqual(500);
  expect(ids).toEqual(Array.from({ length: 1700 }, (_, index) => 1700 - index));
  const byAdmin = (await Array.fromAsync(log.all({ actor: 'admin', until: new Date(0) }))).flat();
  expect(byAdmin).toEqual([]);
});

test('a change that was overtaken leaves no entry', async () => {
  const results = await Promise.all([start(), start(), start()]);
  expect(results.sort()).toEqual(['committed', 'overtaken', 'overtaken']);
  expect(await actions()).toEqual(['window-started']);
});

test.each([
  ['a change that is rolled back leaves no entry', 'initially deferred'],
  ['a change that cannot be recorded is not made', 'initially immediate'],
])('%s', async (_guarantee, moment) => {
  await start();
  const ledger = createPrismaHoldLedger(prisma);
  const hold = await ledger.intend(pending.id, schedule);
  const zz = await ledger.intend(pending.id, { ...schedule, arn: 'held', name: 'zz-held' });
  if (!hold || !zz) throw new Error('Nothing was intended.');
  await ledger.confirmHeld(zz);
  const held = (await ledger.unresolved()).find(({ id }) => id === zz.id) ?? zz;
  const holds = await ledger.ofWindow(pending.id);
  const before = await actions();
  await client.query(`
    create function fail() returns trigger language plpgsql as $$ begin raise exception 'no room'; end $$;
    create constraint trigger fail after insert on audit_entries deferrable ${moment}
      for each row execute function fail()`);

  const windows = createPrismaWindowStore(prisma);
  await expect(windows.commit({ before: pending, after: active, by: 'reconciler', at })).rejects.toThrow();
  await expect(ledger.confirmHeld(hold)).rejects.toThrow();
  await expect(ledger.recordDrift(held)).rejects.toThrow();
  await expect(ledger.except(hold.id, 'left-enabled', 'admin')).rejects.toThrow();
  await expect(ledger.confirmRestored(hold)).rejects.toThrow();
  await expect(ledger.resolve(hold, 'RELEASED')).rejects.toThrow();
  await expect(ledger.intend(pending.id, { ...schedule, arn: 'another' })).rejects.toThrow();

  expect(await windows.load()).toEqual(pending);
  expect(await ledger.ofWindow(pending.id)).toEqual(holds);
  expect(await actions()).toEqual(before);
});
