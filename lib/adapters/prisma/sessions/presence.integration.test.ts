import { expect, onTestFinished, test } from 'vitest';
import { ADMIN, MEMBER } from '#dev/testing/test-application.ts';
import { createTestDatabase } from '#dev/testing/test-database.ts';
import { NOBODY } from '#lib/domain/principal.ts';
import { createPrismaClient } from '../client.ts';
import { createPrismaPresence } from './presence.ts';

async function database() {
  const { url, drop } = await createTestDatabase();
  onTestFinished(drop);
  /** What one process of the application has. */
  const process = () => {
    const prisma = createPrismaClient(url, 1);
    const problems: string[] = [];
    onTestFinished(() => prisma.$disconnect());
    return {
      prisma,
      problems,
      presence: createPrismaPresence({ prisma, onProblem: (what) => problems.push(what), writeEveryMs: 20 }),
    };
  };
  return { process };
}

const user = (id: string) => ({ ...MEMBER, id });

test('users are counted once, on whatever replicas they were; administrators and nobody are not', async () => {
  const { process } = await database();
  const [here, there] = [process(), process()];
  for (const { presence } of [here, there]) {
    for (const principal of [user('a'), user('b'), user('a'), ADMIN, NOBODY, { kind: 'cron' } as const]) {
      presence.seen(principal);
    }
    presence.seen({ ...user('c'), unconfirmed: true });
  }
  there.presence.seen(user('d'));
  await there.presence.stop();
  expect(await here.presence.seenSince(15)).toBe(3);
});

test('to count is to read: who was just seen counts, each once, and nothing is written', async () => {
  const { process } = await database();
  const [here, there] = [process(), process()];
  there.presence.seen(user('a'));
  there.presence.seen(ADMIN);
  await there.presence.stop();
  for (const principal of [user('a'), user('b'), ADMIN]) here.presence.seen(principal);
  expect(await here.presence.seenSince(15)).toBe(2);
  expect(await here.prisma.userPresence.count()).toBe(2);
  expect(await there.presence.seenSince(15)).toBe(1);
});

test('whoever was here longer ago is not counted, and is again once they come back', async () => {
  const { process } = await database();
  const { prisma, presence } = process();
  presence.seen(user('a'));
  presence.seen(user('b'));
  await presence.stop();
  await prisma.$executeRaw`update user_presence set seen_at = seen_at - interval '16 minutes'`;
  expect(await presence.seenSince(15)).toBe(0);
  expect(await presence.seenSince(17)).toBe(2);
  presence.seen(user('a'));
  expect(await presence.seenSince(15)).toBe(1);
});

test('no name is kept, only a hash, and that for a day', async () => {
  const { process } = await database();
  const [first, second] = [process(), process()];
  first.presence.seen(user('mary@example.com'));
  await first.presence.stop();
  const [row] = await first.prisma.userPresence.findMany();
  expect(row?.userKey).toMatch(/^[0-9a-f]{64}$/);
  await first.prisma.$executeRaw`update user_presence set seen_at = seen_at - interval '25 hours'`;
  expect(await second.presence.seenSince(15)).toBe(0);
  second.presence.start();
  await expect.poll(() => first.prisma.userPresence.count()).toBe(0);
  await second.presence.stop();
});

test('a store that cannot be reached costs nobody anything, and is told later who was here', async () => {
  const { process } = await database();
  const { prisma, problems, presence } = process();
  await prisma.$executeRaw`alter table user_presence rename to away`;
  presence.seen(user('a'));
  await presence.stop();
  expect(problems).toEqual(['Who was here lately could not be written down.']);
  await prisma.$executeRaw`alter table away rename to user_presence`;
  presence.seen(user('b'));
  await presence.stop();
  expect(await prisma.userPresence.count()).toBe(2);
});
