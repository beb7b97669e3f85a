import { expect, test, vi } from 'vitest';
import type { FaultDefinition } from '#dev/local-aws/faults.ts';
import { finishTasks } from '#dev/testing/standalone-tasks.ts';
import { AS_BEFORE, RULES, rule, ruleStates, START } from '#dev/testing/story-world.ts';
import { ADMIN, testApplication } from '#dev/testing/test-application.ts';
import { USUAL_TIMES, watchWindow } from '#dev/testing/watched-window.ts';
import { surviveWholeWindow } from '#dev/testing/whole-window.ts';

// The fault matrix: a whole window in spite of each. The slow and the large ones have files of their own.

// Many ticks each; a machine that does other things meanwhile needs its time.
vi.setConfig({ testTimeout: 120_000 });

const SERVICES = [{ cluster: 'dataall', name: 'backend', count: 2 }];
const TASKS = [{ cluster: 'dataall', family: 'catalog-indexer' }];
const WORLD = { rules: RULES, services: SERVICES, tasks: TASKS };
const ONE = { Name: 'share-verifier', EventBusName: 'default' };

const HALF: readonly (readonly [string, FaultDefinition])[] = [
  ['errors of AWS (500)', { kind: 'server-error', share: 0.5 }],
  ['connection resets', { kind: 'reset', share: 0.5 }],
  ['connection resets of calls that were carried out', { kind: 'reset', share: 0.5, takesEffect: true }],
  ['conflicts, which the SDK does not repeat', { kind: 'concurrent-modification', share: 0.5 }],
  ['answers of a proxy (HTML)', { kind: 'html', share: 0.5 }],
  ['empty answers', { kind: 'empty-object', share: 0.5 }],
];

test.each(HALF)('a window survives that half of all calls end in %s', async (_, fault) => {
  const app = await testApplication(WORLD, { variables: USUAL_TIMES });
  await surviveWholeWindow(app, { atStart: [fault], atEnd: [fault], intervals: 6 });
});

test('a window survives that one rule may not be switched: it is named with the reason, and the others are held and released', async () => {
  const app = await testApplication(WORLD, { variables: USUAL_TIMES });
  const watched = watchWindow(app);
  const reason = expect.stringContaining('AccessDenied');
  await app.aws.control.addFaults({ operation: 'DisableRule', match: ONE, kind: 'access-denied' });
  await app.maintenance.startWindow(ADMIN, START);
  await finishTasks(app.aws.control);
  expect((await watched.intervals(14)).window.status).toBe('PENDING');
  expect(await watched.console()).toMatchObject({
    blockers: [{ kind: 'schedule-enabled', schedule: { name: 'share-verifier' }, lastError: reason }],
    holds: [
      { ruleName: 'catalog-indexer', phase: 'HELD', tries: 0, lastError: null },
      { ruleName: 'share-verifier', phase: 'INTENDED', tries: expect.toSatisfy((tries) => tries >= 14) },
      { ruleName: 'subscriptions', phase: 'HELD' },
    ],
  });
  await app.aws.control.clearFaults();
  await watched.untilActive();

  await app.aws.control.addFaults({ operation: 'EnableRule', match: ONE, kind: 'access-denied' });
  await app.maintenance.endWindow(ADMIN);
  await watched.intervals(3);
  expect(await ruleStates(app)).toEqual({ ...AS_BEFORE, 'share-verifier': 'DISABLED' });
  const { holds } = await watched.console();
  expect(holds.find(({ ruleName }) => ruleName === 'share-verifier')).toMatchObject({ lastError: reason });
  await app.aws.control.clearFaults();
  await watched.untilReleased();
  expect(await ruleStates(app)).toEqual(AS_BEFORE);
});

test.each([
  ['goes on firing for 30 seconds', { disableSeconds: 30 }],
  [
    'goes on firing for 30 seconds, and what it starts is visible 30 seconds late',
    { disableSeconds: 30, visibleSeconds: 30 },
  ],
])('a window survives that a disabled rule %s', async (_, lags) => {
  const often = { ...rule('catalog-indexer'), rateSeconds: 10, durationSeconds: 50 };
  const app = await testApplication({ rules: [often, ...RULES.slice(1)], lags }, { variables: USUAL_TIMES });
  const watched = watchWindow(app);
  await app.maintenance.startWindow(ADMIN, START);
  await watched.tick();
  expect(await ruleStates(app)).toMatchObject({ 'catalog-indexer': 'DISABLED' });
  const seen = new Set<string>();
  await watched.until(({ window, observation }) => {
    for (const { arn } of observation?.busyTasks ?? []) seen.add(arn);
    return window.status === 'ACTIVE';
  });
  expect(seen.size, 'started although the rule was disabled, and waited for').toBe(3);
  await app.maintenance.endWindow(ADMIN);
  await watched.untilReleased();
  expect(await ruleStates(app)).toEqual(AS_BEFORE);
});

test('a window survives that ListTasks lags: what started just before is not seen at first, and waited for', async () => {
  const rules = RULES.map((each) => ({ ...each, durationSeconds: 300 }));
  const app = await testApplication({ rules, lags: { visibleSeconds: 30 } }, { variables: USUAL_TIMES });
  const watched = watchWindow(app);
  const [unseen] = await app.aws.control.fireRule('share-verifier');
  await app.maintenance.startWindow(ADMIN, START);
  expect(await watched.tick()).toMatchObject({ observation: { busyTasks: [] } });
  expect(await watched.intervals(2)).toMatchObject({ observation: { busyTasks: [{ arn: unseen }] } });
  await watched.untilActive();
  await app.maintenance.endWindow(ADMIN);
  await watched.untilReleased();
  expect(await ruleStates(app)).toEqual(AS_BEFORE);
});

test.each([
  ['while PENDING', 'PENDING'],
  ['while ACTIVE', 'ACTIVE'],
] as const)(
  'a cluster that disappears %s is never taken for a quiet one, and its rules are put back all the same',
  async (_, status) => {
    const clusters = ['dataall', 'second'];
    const app = await testApplication(
      { clusters, rules: RULES },
      { variables: { ...USUAL_TIMES, ECS_CLUSTERS: clusters.join() } },
    );
    const watched = watchWindow(app);
    await app.maintenance.startWindow(ADMIN, START);
    await watched.until(({ window }) => window.status === status);
    await app.aws.control.deleteCluster('dataall');
    const report = await watched.intervals(14);
    expect(report.window.status).toBe(status);
    expect(await watched.console()).toMatchObject({
      safeToDeploy: false,
      blockers: expect.arrayContaining([
        {
          kind: 'observation-failed',
          failure: expect.objectContaining({
            kind: 'cluster-unknown',
            what: expect.stringContaining('dataall'),
          }),
        },
      ]),
    });
    await app.maintenance.endWindow(ADMIN);
    await watched.untilReleased();
    expect(await ruleStates(app)).toEqual(AS_BEFORE);
  },
);
