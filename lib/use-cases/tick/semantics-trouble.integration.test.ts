import { expect, test, vi } from 'vitest';
import type { FaultDefinition } from '#dev/local-aws/faults.ts';
import { cuttableLink } from '#dev/testing/cuttable-link.ts';
import { passTime } from '#dev/testing/pass-time.ts';
import { ALL_DISABLED, AS_BEFORE, RULES, rule, ruleStates, START } from '#dev/testing/story-world.ts';
import { ADMIN, MEMBER, testApplication } from '#dev/testing/test-application.ts';
import { consoleOf, USUAL_TIMES, watchWindow } from '#dev/testing/watched-window.ts';
import { decide } from '#lib/domain/gate/gate.ts';

// Rows of the table in AWS-SEMANTICS.md about what cannot be reached.

// Many ticks each; a machine that does other things meanwhile needs its time.
vi.setConfig({ testTimeout: 120_000 });

/** How long it lasts, in how many ticks, and what the console says of it. */
const OUTAGES: readonly (readonly [string, FaultDefinition, seconds: number, ticks: number, why: RegExp])[] =
  [
    ['a minute of throttling', { kind: 'throttle' }, 60, 1, /throttling/],
    ['half an hour of errors (500)', { kind: 'server-error' }, 1800, 6, /ServerException/],
    ['a socket that swallows everything', { operation: 'ListTasks', kind: 'hang' }, 60, 1, /in time/],
    ['HTML for half an hour', { kind: 'html' }, 1800, 6, /not AWS JSON/],
    ['empty answers for half an hour', { kind: 'empty-object' }, 1800, 6, /without the list/],
    ['credentials that have expired', { kind: 'expired-token' }, 1800, 6, /ExpiredToken/],
  ];

test.each(OUTAGES)(
  '%s: the state is kept, the age of the last look is shown, ACTIVE is never said, and it passes unaided',
  async (_, fault, seconds, ticks, why) => {
    const app = await testApplication({ rules: RULES }, { variables: USUAL_TIMES });
    const watched = watchWindow(app);
    await app.maintenance.startWindow(ADMIN, START);
    await watched.until(({ observation }) => observation?.cleanRun.count === 2);
    const before = await watched.console();

    await app.aws.control.addFaults(fault);
    for (let tick = 0; tick < ticks; tick += 1) {
      await passTime(app, seconds / ticks);
      const ageBefore = await lookAge(app);
      expect(ageBefore).toBeGreaterThanOrEqual(seconds / ticks);
      expect((await watched.tick()).window).toMatchObject({ status: 'PENDING' });
    }
    const during = await watched.console();
    expect(during.blockers).toContainEqual({
      kind: 'observation-failed',
      failure: expect.objectContaining({ concerns: 'tasks', why: expect.stringMatching(why) }),
    });
    expect(during.holds.map(({ id, phase }) => [id, phase])).toEqual(
      before.holds.map(({ id, phase }) => [id, phase]),
    );
    expect(await ruleStates(app)).toEqual(ALL_DISABLED);

    await app.aws.control.clearFaults();
    expect(await watched.intervals(1)).toMatchObject({ observation: { cleanRun: { count: 1 } } });
    expect(await watched.intervals(2)).toMatchObject({ window: { status: 'ACTIVE' } });
    await app.maintenance.endWindow(ADMIN);
    await watched.untilReleased();
    expect(await ruleStates(app)).toEqual(AS_BEFORE);
  },
  120_000,
);

async function lookAge(app: Parameters<typeof consoleOf>[0]): Promise<number> {
  const { now, observation } = await consoleOf(app);
  return (now.getTime() - (observation?.observedAt.getTime() ?? 0)) / 1000;
}

test('with one of two clusters out of reach the other is held and watched, and ACTIVE is not said', async () => {
  const clusters = ['dataall', 'second'];
  const rules = [...RULES, { ...rule('second-indexer'), cluster: 'second' }];
  const app = await testApplication(
    { clusters, rules, tasks: [{ cluster: 'dataall', family: 'catalog-indexer' }] },
    { variables: { ...USUAL_TIMES, ECS_CLUSTERS: clusters.join() } },
  );
  const watched = watchWindow(app);
  const { clusters: known } = await app.aws.control.state();
  const second = known.find(({ name }) => name === 'second')?.arn;
  await app.aws.control.addFaults(
    { operation: 'ListTasks', match: { cluster: second }, kind: 'server-error' },
    { operation: 'ListRuleNamesByTarget', match: { TargetArn: second }, kind: 'server-error' },
  );
  expect(await app.maintenance.startWindow(ADMIN, START)).toMatchObject({ ok: true });
  const report = await watched.intervals(1);
  expect(report.observation?.busyTasks).toMatchObject([{ family: 'catalog-indexer' }]);
  expect(await ruleStates(app)).toEqual({ ...ALL_DISABLED, 'second-indexer': 'ENABLED' });
  await app.aws.control.finishTask(report.observation?.busyTasks[0]?.arn ?? '');
  expect((await watched.intervals(14)).window.status).toBe('PENDING');
  expect((await watched.console()).blockers).toMatchObject([
    {
      kind: 'observation-failed',
      failure: { concerns: 'schedules', what: expect.stringContaining('second') },
    },
    { kind: 'observation-failed', failure: { concerns: 'tasks', what: expect.stringContaining('second') } },
  ]);

  await app.aws.control.clearFaults();
  await watched.untilActive();
  expect(await ruleStates(app)).toEqual({ ...ALL_DISABLED, 'second-indexer': 'DISABLED' });
  await app.maintenance.endWindow(ADMIN);
  await watched.untilReleased();
  expect(await ruleStates(app)).toEqual({ ...AS_BEFORE, 'second-indexer': 'ENABLED' });
});

test('when the database is lost during the window, users’ writes are refused, commands and ticks say so, and it goes on when it is back', async () => {
  const app = await testApplication({ rules: RULES }, { variables: USUAL_TIMES });
  const watched = watchWindow(app);
  const link = await cuttableLink(app.databaseUrl);
  const cutOff = app.replica({ DATABASE_URL: link.url, MAINTENANCE_MAX_STALENESS_SECONDS: '2' });
  await cutOff.snapshot.start();
  await app.maintenance.startWindow(ADMIN, START);
  await watched.untilActive();
  await vi.waitFor(() => expect(cutOff.snapshot.current().window).toMatchObject({ status: 'ACTIVE' }));

  link.cut();
  const verdict = () => decide(cutOff.snapshot.current(), MEMBER, 'write');
  expect(verdict()).toMatchObject({ allow: false, reason: 'write-in-read-only' });
  const answers = await Promise.allSettled([
    cutOff.maintenance.endWindow(ADMIN),
    cutOff.maintenance.readConsole(ADMIN),
    cutOff.tick(),
  ]);
  expect(answers.map(({ status }) => status)).toEqual(Array(3).fill('rejected'));
  await vi.waitFor(() => expect(cutOff.snapshot.current().fresh).toBe(false), 10_000);
  expect(verdict().allow).toBe(false);
  expect(await ruleStates(app)).toEqual(ALL_DISABLED);

  link.mend();
  await vi.waitFor(
    async () => expect(await cutOff.maintenance.endWindow(ADMIN)).toMatchObject({ ok: true }),
    {
      timeout: 20_000,
      interval: 200,
    },
  );
  await watched.untilReleased();
  expect(await ruleStates(app)).toEqual(AS_BEFORE);
});

test('the console names every hold with its bus and original state, so that it can be kept before the database is lost', async () => {
  const app = await testApplication({ rules: RULES }, { variables: USUAL_TIMES });
  await app.maintenance.startWindow(ADMIN, START);
  await watchWindow(app).untilActive();
  const { holds } = await consoleOf(app);
  expect(holds.map(({ ruleName, bus, originalState }) => [ruleName, bus, originalState])).toEqual(
    Object.entries(AS_BEFORE).map(([name, state]) => [name, 'default', state]),
  );
});
