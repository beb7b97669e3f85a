import { expect, test, vi } from 'vitest';
import { passTime } from '#dev/testing/pass-time.ts';
import { ADMIN, MEMBER, type TestApplication, testApplication } from '#dev/testing/test-application.ts';
import type { Application } from '#lib/compose.ts';
import type { AuditEntry } from '#lib/domain/audit/audit.ts';
import { NOBODY } from '#lib/domain/principal.ts';

const rule = (name: string, state: 'ENABLED' | 'DISABLED' = 'ENABLED') => ({
  name,
  schedule: 'rate(5 minutes)',
  cluster: 'dataall',
  durationSeconds: 20,
  state,
});
const START = { mode: 'READ-ONLY', reason: 'release 2.8', message: null, withoutSchedules: true };
const ALL = { page: 1, pageSize: 100 };

/** Oldest first. */
async function audit(app: Application): Promise<readonly AuditEntry[]> {
  const listed = await app.listAudit(ADMIN, ALL);
  if (!listed.ok) throw new Error(listed.refusal.message);
  return listed.value.nodes.toReversed();
}

/** The actions in their order, for the window (null) and for each schedule. */
async function actionsBySubject(app: Application): Promise<Map<string | null, string[]>> {
  const entries = Map.groupBy(await audit(app), ({ subject }) => subject);
  return new Map([...entries].map(([subject, told]) => [subject, told.map(({ action }) => action)]));
}

async function tickTenTimes(...replicas: readonly Application[]): Promise<void> {
  for (let round = 0; round < 10; round += 1) await Promise.all(replicas.map((replica) => replica.tick()));
}

/** Ticks until nothing is owed any more. */
async function releaseAll(app: TestApplication): Promise<void> {
  await vi.waitFor(async () => expect(await app.tick()).toMatchObject({ outcome: 'done', owedHolds: [] }));
}

test('a whole window leaves exactly one entry for each transition, in order, with who did it', async () => {
  const app = await testApplication({ rules: [rule('catalog-indexer')] });
  const started = await app.maintenance.startWindow(ADMIN, START);
  await app.tickUntil('ACTIVE');
  await tickTenTimes(app);
  await app.maintenance.endWindow({ ...ADMIN, name: 'second admin' });
  await releaseAll(app);
  await tickTenTimes(app);
  await passTime(app, 31);
  await tickTenTimes(app);

  const windowId = started.ok && started.value.status !== 'INACTIVE' ? started.value.id : null;
  const schedule = { actor: 'reconciler', windowId, subject: 'catalog-indexer' };
  expect(await audit(app)).toMatchObject([
    {
      actor: 'admin',
      action: 'window-started',
      windowId,
      subject: null,
      before: { status: 'INACTIVE' },
      after: { status: 'PENDING', mode: 'READ-ONLY', reason: 'release 2.8' },
    },
    { ...schedule, action: 'schedule-hold-intended', before: null, after: { originalState: 'ENABLED' } },
    { ...schedule, action: 'schedule-held', before: { phase: 'INTENDED' }, after: { phase: 'HELD' } },
    {
      actor: 'reconciler',
      action: 'window-activated',
      windowId,
      before: { status: 'PENDING' },
      after: { status: 'ACTIVE' },
    },
    {
      actor: 'second admin',
      action: 'window-ended',
      windowId,
      before: { status: 'ACTIVE' },
      after: { status: 'INACTIVE' },
    },
    { ...schedule, action: 'schedule-released', before: { phase: 'HELD' }, after: { phase: 'RESTORED' } },
    {
      ...schedule,
      action: 'schedule-release-verified',
      before: { phase: 'RESTORED' },
      after: { phase: 'RELEASED' },
    },
  ]);
});

test('two replicas that tick at the same time leave one entry for each transition', async () => {
  const rules = [rule('catalog-indexer'), rule('share-verifier'), rule('subscriptions', 'DISABLED')];
  const app = await testApplication({ rules });
  const replica = app.replica();
  await app.maintenance.startWindow(ADMIN, START);
  await tickTenTimes(app, replica);
  await app.tickUntil('ACTIVE');
  await tickTenTimes(app, replica);
  await replica.maintenance.endWindow(ADMIN);
  await tickTenTimes(app, replica);
  await releaseAll(app);
  await tickTenTimes(app, replica);

  const held = ['schedule-hold-intended', 'schedule-held', 'schedule-released'];
  expect(await actionsBySubject(app)).toEqual(
    new Map<string | null, string[]>([
      [null, ['window-started', 'window-activated', 'window-ended']],
      ['catalog-indexer', held],
      ['share-verifier', held],
      ['subscriptions', held],
    ]),
  );
});

test('of many starts and ends in the same moment one is told', async () => {
  const app = await testApplication();
  const replica = app.replica();
  const both = [app, replica, app, replica];
  await Promise.all(both.map((one) => one.maintenance.startWindow(ADMIN, START)));
  await Promise.all(both.map((one) => one.maintenance.endWindow(ADMIN)));
  await vi.waitFor(async () => expect(await app.tick()).toMatchObject({ outcome: 'done' }));
  expect(await actionsBySubject(app)).toEqual(new Map([[null, ['window-started', 'window-ended']]]));
});

test('a schedule that is enabled by hand is told as drifted and as held again, once each', async () => {
  const app = await testApplication({ rules: [rule('catalog-indexer')] });
  const replica = app.replica();
  await app.maintenance.startWindow(ADMIN, START);
  await app.tickUntil('ACTIVE');
  await app.aws.control.setRuleState('catalog-indexer', 'ENABLED');
  await tickTenTimes(app, replica);

  expect((await actionsBySubject(app)).get('catalog-indexer')).toEqual([
    'schedule-hold-intended',
    'schedule-held',
    'schedule-drifted',
    'schedule-held-again',
  ]);
});

test('a rule that AWS does not let us hold adds no entry however often it is tried', async () => {
  const app = await testApplication({ rules: [rule('catalog-indexer')] });
  await app.aws.control.addFaults({ operation: 'DisableRule', kind: 'access-denied' });
  await app.maintenance.startWindow(ADMIN, START);
  await vi.waitFor(
    async () => {
      const report = await app.tick();
      expect(report.outcome === 'done' ? report.owedHolds[0]?.tries : 0).toBeGreaterThanOrEqual(10);
    },
    { timeout: 15_000, interval: 5 },
  );
  expect((await actionsBySubject(app)).get('catalog-indexer')).toEqual(['schedule-hold-intended']);
});

test('a refused command leaves no entry', async () => {
  const app = await testApplication();
  await app.maintenance.startWindow(MEMBER, START);
  await app.maintenance.startWindow(ADMIN, { ...START, mode: 'EVERYTHING' });
  await app.maintenance.endWindow(ADMIN);
  expect(await audit(app)).toEqual([]);
});

test('only administrators read the audit, also while the module is off', async () => {
  const app = await testApplication({}, { moduleActive: false });
  expect(await app.listAudit(MEMBER, ALL)).toMatchObject({ refusal: { code: 'not-administrator' } });
  expect(await app.listAudit(NOBODY, ALL)).toMatchObject({ refusal: { code: 'not-signed-in' } });
  expect(await app.listAudit(ADMIN, ALL)).toMatchObject({ ok: true, value: { count: 0, nodes: [] } });
});
