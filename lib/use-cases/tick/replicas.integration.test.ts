import { expect, test, vi } from 'vitest';
import { cuttableLink } from '#dev/testing/cuttable-link.ts';
import { RULES, START } from '#dev/testing/story-world.ts';
import { ADMIN, MEMBER, type TestApplication, testApplication } from '#dev/testing/test-application.ts';
import type { Application } from '#lib/compose.ts';
import { decide } from '#lib/domain/gate/gate.ts';

const TRUST_SECONDS = 3;

/** Whether this process would let a user write now, by its own memory. */
const letsUsersWrite = ({ snapshot }: Application) => decide(snapshot.current(), MEMBER, 'write').allow;

async function consoleOf(app: Application) {
  const view = await app.maintenance.readConsole(ADMIN);
  if (!view.ok) throw new Error(view.refusal.message);
  return view.value;
}

/** Two processes; the other one reaches the database by a link that can be cut. */
async function twoReplicas() {
  const variables = { MAINTENANCE_MAX_STALENESS_SECONDS: String(TRUST_SECONDS) };
  const app = await testApplication({ rules: RULES }, { variables });
  const link = await cuttableLink(app.databaseUrl);
  const other = app.replica({ DATABASE_URL: link.url });
  await other.snapshot.start();
  await vi.waitFor(() => expect(letsUsersWrite(other)).toBe(true));
  return { app, link, other };
}

/** The window after a tick, this one or one that is under way. */
async function tickOnce(app: TestApplication) {
  const report = await app.tick();
  if (report.outcome === 'module-off') throw new Error('The module is off.');
  return report.window;
}

test('a replica without the database refuses users’ writes within its trust, and ACTIVE is not said before', async () => {
  const { app, link, other } = await twoReplicas();
  link.cut();
  expect(await app.maintenance.startWindow(ADMIN, START)).toMatchObject({ ok: true });
  expect(letsUsersWrite(other), 'it cannot know yet').toBe(true);

  let namedAsBlocker = false;
  for (let status = 'PENDING'; status !== 'ACTIVE'; ) {
    const stillOpen = letsUsersWrite(other);
    status = (await tickOnce(app)).status;
    const { blockers } = await consoleOf(app);
    namedAsBlocker ||= blockers.some(({ kind }) => kind === 'replica-not-shut');
    if (status === 'ACTIVE') expect(stillOpen, 'writes by users when ACTIVE is said').toBe(false);
  }
  expect(namedAsBlocker).toBe(true);
  expect(letsUsersWrite(other)).toBe(false);
  expect(await consoleOf(app)).toMatchObject({ safeToDeploy: true, replicas: [{}, { version: 0 }] });
}, 40_000);

test('a replica that comes back gates by the window it had missed', async () => {
  const { app, link, other } = await twoReplicas();
  link.cut();
  await app.maintenance.startWindow(ADMIN, START);
  await vi.waitFor(() => expect(letsUsersWrite(other)).toBe(false), { timeout: 10_000 });
  link.mend();
  await vi.waitFor(() => expect(other.snapshot.current()).toMatchObject({ window: { status: 'PENDING' } }), {
    timeout: 15_000,
  });
  expect(decide(other.snapshot.current(), MEMBER, 'write')).toMatchObject({ reason: 'write-in-read-only' });
  await vi.waitFor(async () => {
    const { replicas } = await consoleOf(app);
    expect(replicas).toHaveLength(2);
    expect(replicas.every(({ version }) => version === 1)).toBe(true);
  });
}, 40_000);

test('requests let in before the start are waited for, and named with their process', async () => {
  const { app, other } = await twoReplicas();
  const { promise: underWay, resolve: finish } = Promise.withResolvers<void>();
  const request = other.requests.during(0, () => underWay);
  await app.maintenance.startWindow(ADMIN, START);
  await vi.waitFor(async () => {
    await app.tick();
    expect((await consoleOf(app)).blockers).toMatchObject([{ kind: 'requests-in-flight', requests: 1 }]);
  });
  expect(await tickOnce(app)).toMatchObject({ status: 'PENDING' });
  // Those that the window itself lets in are none of its business.
  const looking = Promise.withResolvers<void>();
  const allowed = other.requests.during(1, () => looking.promise);
  finish();
  await request;
  await app.tickUntil('ACTIVE');
  looking.resolve();
  await allowed;
}, 40_000);

test('a window that becomes stricter while ACTIVE is not quiet before every replica has followed', async () => {
  const { app, link, other } = await twoReplicas();
  await app.maintenance.startWindow(ADMIN, START);
  await app.tickUntil('ACTIVE');
  await vi.waitFor(async () => expect(await consoleOf(app)).toMatchObject({ safeToDeploy: true }));
  link.cut();
  await app.maintenance.changeMode(ADMIN, { mode: 'NO-ACCESS', windowId: null });
  expect(await consoleOf(app)).toMatchObject({
    safeToDeploy: false,
    blockers: [{ kind: 'replica-not-shut' }],
  });
  expect(letsUsersWrite(other)).toBe(false);
  link.mend();
  await vi.waitFor(async () => expect(await consoleOf(app)).toMatchObject({ blockers: [] }), {
    timeout: 15_000,
  });
}, 40_000);

test('a process that closes says goodbye, and lets no user write from then on', async () => {
  const { app, other } = await twoReplicas();
  await other.snapshot.stop();
  expect(letsUsersWrite(other)).toBe(false);
  await app.maintenance.startWindow(ADMIN, START);
  expect((await consoleOf(app)).replicas).toHaveLength(1);
});
