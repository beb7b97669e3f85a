import { expect, test, vi } from 'vitest';
import { databaseTime, moveClock } from './database-clock.ts';
import { RULES, START } from './story-world.ts';
import { ADMIN, testApplication } from './test-application.ts';

const HOUR = 3_600;

test('a database whose clock is moved moves every time that the application goes by, and nothing breaks', async () => {
  const app = await testApplication({ rules: RULES }, { movableClock: true });
  const offSeconds = async (time: Date) =>
    (time.getTime() - (await databaseTime(app.databaseUrl)).getTime()) / 1_000;
  const machine = new Date();
  await moveClock(app.databaseUrl, 2 * HOUR);
  expect((await databaseTime(app.databaseUrl)).getTime() - machine.getTime()).toBeGreaterThanOrEqual(
    7_200_000,
  );
  await vi.waitFor(async () => expect(Math.abs(await offSeconds(app.snapshot.now()))).toBeLessThan(1));

  const started = await app.maintenance.startWindow(ADMIN, START);
  if (!started.ok || started.value.status !== 'PENDING') throw new Error('The window did not start.');
  expect(Math.abs(await offSeconds(started.value.startedAt))).toBeLessThan(5);
  await app.tickUntil('ACTIVE');
  await app.maintenance.endWindow(ADMIN);
  await vi.waitFor(async () => expect(await app.tick()).toMatchObject({ outcome: 'done', owedHolds: [] }));
  await moveClock(app.databaseUrl, HOUR);
  expect(await app.tick()).toMatchObject({ outcome: 'done', owedHolds: [] });
  const audit = await app.listAudit(ADMIN, { page: 1, pageSize: 1 });
  if (!audit.ok || !audit.value.nodes[0]) throw new Error('The audit is empty.');
  expect(Math.abs(await offSeconds(audit.value.nodes[0].at))).toBeLessThan(5);
});

test('a process whose own clock is wrong tells the database’s time', async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 86_400_000 });
  const app = await testApplication();
  vi.useRealTimers();
  expect(Math.abs(app.snapshot.now().getTime() - Date.now())).toBeLessThan(5_000);
});
