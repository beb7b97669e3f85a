import { expect, onTestFinished, test, vi } from 'vitest';
import { createTestDatabase } from '#dev/testing/test-database.ts';
import { createPrismaClient } from '../client.ts';
import { createDatabaseListener } from '../database-listener.ts';
import { createPrismaRevokedSessions } from './revoked-sessions.ts';

const NEVER_MS = 600_000;
const inAnHour = () => new Date(Date.now() + 3_600_000);

/** What one process of the application has, with nothing but the database between it and the others. */
function processOn(databaseUrl: string, { pollEveryMs = NEVER_MS } = {}) {
  const prisma = createPrismaClient(databaseUrl, 2);
  const problems: string[] = [];
  const onProblem = (what: string) => problems.push(what);
  const sessions = createPrismaRevokedSessions({ prisma, pollEveryMs, onProblem });
  const listener = createDatabaseListener({ databaseUrl, checkEveryMs: 1_000, onProblem: () => {} });
  onTestFinished(async () => {
    await listener.stop();
    await sessions.stop();
    await prisma.$disconnect();
  });
  return { prisma, problems, sessions, listener };
}

async function database() {
  const made = await createTestDatabase();
  onTestFinished(made.drop);
  return made;
}

test('a sign-out counts here at once, and elsewhere as soon as it is notified', async () => {
  const { url } = await database();
  const [here, there] = [processOn(url), processOn(url)];
  let heard = 0;
  there.listener.on('revoked_sessions', () => {
    heard += 1;
    void there.sessions.refresh();
  });
  there.listener.start();
  await Promise.all([here.sessions.start(), there.sessions.start()]);
  await vi.waitFor(() => expect(heard, 'connected, and so listening').toBe(1));

  const revoked = here.sessions.revoke('s1', inAnHour());
  expect(here.sessions.has('s1')).toBe(true);
  await revoked;
  await vi.waitFor(() => expect(there.sessions.has('s1')).toBe(true));
  expect(there.sessions.has('s2')).toBe(false);
});

test('without a notification the next poll brings it, and a process that starts later knows it', async () => {
  const { url } = await database();
  const [here, there] = [processOn(url), processOn(url, { pollEveryMs: 20 })];
  await there.sessions.start();
  await here.sessions.revoke('s1', inAnHour());
  await here.sessions.revoke('s1', inAnHour());
  await vi.waitFor(() => expect(there.sessions.has('s1')).toBe(true));
  const later = processOn(url);
  await later.sessions.start();
  expect(later.sessions.has('s1')).toBe(true);
});

test('with the store away what is known stays revoked, and a sign-out counts here and is reported', async () => {
  const away = await database();
  const { sessions, problems } = processOn(away.url);
  await sessions.revoke('s1', inAnHour());
  await sessions.start();
  await away.drop();
  await sessions.refresh();
  await sessions.revoke('s2', inAnHour());
  expect([sessions.has('s1'), sessions.has('s2')]).toEqual([true, true]);
  expect(problems.length).toBeGreaterThanOrEqual(2);
});

test('what could not be written is written by the next refresh that can', async () => {
  const { url } = await database();
  const [here, there] = [processOn(url), processOn(url)];
  await here.prisma.$executeRaw`alter table revoked_sessions rename to revoked_sessions_away`;
  await here.sessions.revoke('s1', inAnHour());
  await here.prisma.$executeRaw`alter table revoked_sessions_away rename to revoked_sessions`;
  await there.sessions.refresh();
  expect(there.sessions.has('s1')).toBe(false);
  await here.sessions.refresh();
  await there.sessions.refresh();
  expect([here.sessions.has('s1'), there.sessions.has('s1')]).toEqual([true, true]);
});

test('a store that takes no sign-outs still tells of those that it has', async () => {
  const { url } = await database();
  const { prisma, sessions, problems } = processOn(url);
  await prisma.$executeRaw`alter table revoked_sessions add constraint no_more check (id <> 'here')`;
  await sessions.revoke('here', inAnHour());
  await prisma.$executeRaw`insert into revoked_sessions values ('elsewhere', now())`;
  await sessions.refresh();
  expect([sessions.has('here'), sessions.has('elsewhere')]).toEqual([true, true]);
  expect(problems).toEqual(Array(2).fill(expect.stringContaining('until it can be written')));
});

test('a process that leaves tries once more to write what it could not', async () => {
  const { url } = await database();
  const { prisma, sessions } = processOn(url);
  await prisma.$executeRaw`alter table revoked_sessions rename to revoked_sessions_away`;
  await sessions.revoke('s1', inAnHour());
  await prisma.$executeRaw`alter table revoked_sessions_away rename to revoked_sessions`;
  await sessions.stop();
  expect(await prisma.revokedSession.findMany({ select: { id: true } })).toEqual([{ id: 's1' }]);
});

test('rows are kept past their expiry, for clocks that are behind, and deleted in the end', async () => {
  const { url } = await database();
  const { sessions, prisma } = processOn(url);
  const ago = (minutes: number) => new Date(Date.now() - minutes * 60_000);
  await sessions.revoke('just expired', ago(10));
  await sessions.revoke('long expired', ago(90));
  await sessions.refresh();
  expect(sessions.has('just expired')).toBe(true);
  expect(await prisma.revokedSession.findMany({ select: { id: true } })).toEqual([{ id: 'just expired' }]);
});

test('what is known is not read again, and everything is after a reading that failed', async () => {
  const { url } = await database();
  const { sessions, prisma } = processOn(url);
  await sessions.revoke('s1', inAnHour());
  await sessions.refresh();
  await prisma.$executeRaw`delete from revoked_sessions`;
  await prisma.$executeRaw`insert into revoked_sessions values ('s2', now())`;
  await sessions.refresh();
  expect([sessions.has('s1'), sessions.has('s2')]).toEqual([true, true]);

  await prisma.$executeRaw`alter table revoked_sessions rename to revoked_sessions_away`;
  await sessions.refresh();
  await prisma.$executeRaw`alter table revoked_sessions_away rename to revoked_sessions`;
  await sessions.refresh();
  expect([sessions.has('s1'), sessions.has('s2')]).toEqual([false, true]);
});

test('a sign-out that began before a reading and was committed after it is found by the next', async () => {
  const { url } = await database();
  const [here, there] = [processOn(url), processOn(url)];
  await there.sessions.refresh();
  await here.prisma.$transaction(async (late) => {
    await late.$executeRaw`insert into revoked_sessions values ('late', now())`;
    await there.prisma.$executeRaw`insert into revoked_sessions values ('early', now())`;
    await there.sessions.refresh();
    expect([there.sessions.has('early'), there.sessions.has('late')]).toEqual([true, false]);
  });
  await there.sessions.refresh();
  expect(there.sessions.has('late')).toBe(true);
});
