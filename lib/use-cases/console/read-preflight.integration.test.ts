import { describe, expect, test } from 'vitest';
import type { WorldDefinition } from '#dev/local-aws/definition.ts';
import { rule, START } from '#dev/testing/story-world.ts';
import { ADMIN, MEMBER, testApplication } from '#dev/testing/test-application.ts';
import { USUAL_TIMES } from '#dev/testing/watched-window.ts';
import { createPrismaClient } from '#lib/adapters/prisma/client.ts';
import type { Preflight, PreflightSpan } from '#lib/domain/plans/preflight.ts';

const OFF = { state: 'DISABLED' };
const NOW_ON: PreflightSpan = { startsAt: null, endsAt: null };
const cron = (name: string, expression: string) => ({ ...rule(name), schedule: expression });

async function platform(world: Partial<WorldDefinition> = {}) {
  const app = await testApplication(world, { variables: USUAL_TIMES });
  const preflight = async (span: PreflightSpan): Promise<Preflight> => {
    const outcome = await app.maintenance.readPreflight(ADMIN, span);
    if (!outcome.ok) throw new Error(outcome.refusal.message);
    return outcome.value;
  };
  /** Runs of a family that took so many seconds each. */
  const seen = async (family: string, ...seconds: number[]) => {
    const prisma = createPrismaClient(app.databaseUrl, 1);
    const endedAt = new Date(Date.now() - 3_600_000);
    await prisma.taskRun.createMany({
      data: seconds.map((lasting, nth) => ({
        taskArn: `arn:${family}/${nth}`,
        clusterArn: 'arn:dataall',
        family,
        startedAt: new Date(endedAt.getTime() - lasting * 1000),
        endedAt,
      })),
    });
    await prisma.$disconnect();
  };
  return { app, preflight, seen };
}

describe('of a window that is planned', () => {
  const MARCH_1: PreflightSpan = {
    startsAt: new Date('2027-03-01T01:00:00Z'),
    endsAt: new Date('2027-03-01T05:00:00Z'),
  };

  test('it is said which runs of which schedules fall into it, the rare ones first', async () => {
    const { preflight } = await platform({
      rules: [
        cron('a-rate', 'rate(1 hour)'),
        cron('b-hourly', 'cron(30 * * * ? *)'),
        cron('c-nightly', 'cron(0 2 * * ? *)'),
        cron('d-monthly', 'cron(0 3 1 * ? *)'),
        cron('e-in-the-afternoon', 'cron(0 15 1 * ? *)'),
      ],
    });
    const { schedules, foundNoSchedule, failures } = await preflight(MARCH_1);
    const march = (time: string) => new Date(`2027-03-01T${time}:00Z`);
    expect([foundNoSchedule, failures]).toEqual([false, []]);
    expect(schedules.map(({ schedule, held, runs, rarity }) => [schedule.name, held, runs, rarity])).toEqual([
      ['d-monthly', true, { known: true, times: [march('03:00')], more: 0 }, 'monthly'],
      ['c-nightly', true, { known: true, times: [march('02:00')], more: 0 }, 'daily'],
      ['a-rate', true, { known: false, about: 4, perhapsNone: false }, 'often'],
      [
        'b-hourly',
        true,
        { known: true, times: ['01:30', '02:30', '03:30', '04:30'].map(march), more: 0 },
        'often',
      ],
      ['e-in-the-afternoon', true, { known: true, times: [], more: 0 }, 'monthly'],
    ]);
  });

  test('what runs now is not asked for, because it says nothing about then', async () => {
    const { app, preflight } = await platform({
      rules: [rule('indexer')],
      tasks: [{ cluster: 'dataall', family: 'sync' }],
    });
    expect((await preflight(MARCH_1)).running).toEqual({ when: 'later' });
    expect(await app.aws.control.calls('ListTasks')).toEqual([]);
  });

  test('a schedule that is disabled, or that must not be touched, is named and not held', async () => {
    const { preflight } = await platform({
      rules: [rule('off', 'DISABLED'), { ...rule('managed'), managedBy: 'autoscaling.amazonaws.com' }],
    });
    const { schedules } = await preflight(MARCH_1);
    expect(schedules).toMatchObject([
      { schedule: { name: 'managed' }, held: false, runs: null },
      { schedule: { name: 'off' }, held: false, runs: null },
    ]);
  });

  test('what a window holds at the moment counts as it is put back at its end', async () => {
    const { app, preflight } = await platform({
      rules: [cron('nightly', 'cron(0 2 * * ? *)'), rule('off', 'DISABLED'), rule('left-off')],
    });
    await app.maintenance.startWindow(ADMIN, START);
    await expect
      .poll(() => app.tick().then(() => app.aws.control.state()))
      .toMatchObject({ rules: [OFF, OFF, OFF] });
    const view = await app.maintenance.readConsole(ADMIN);
    const leftOff = view.ok ? view.value.holds.find(({ ruleName }) => ruleName === 'left-off') : undefined;
    const except = { holdId: leftOff?.id ?? '', exception: 'stays-disabled' } as const;
    expect(await app.maintenance.exceptSchedule(ADMIN, except)).toMatchObject({ ok: true });
    const { schedules } = await preflight(MARCH_1);
    expect(schedules.map(({ schedule, held }) => [schedule.name, schedule.state, held])).toEqual([
      ['nightly', 'ENABLED', true],
      ['left-off', 'DISABLED', false],
      ['off', 'DISABLED', false],
    ]);
    expect(schedules[0]?.runs).toMatchObject({ known: true, times: [new Date('2027-03-01T02:00:00Z')] });
  });

  test('very many runs are told by the first of them', async () => {
    const { preflight } = await platform({ rules: [cron('minutely', 'cron(* * * * ? *)')] });
    const { schedules } = await preflight(MARCH_1);
    expect(schedules[0]?.runs).toMatchObject({ known: true, times: { length: 10 }, more: 230 });
  });

  test.each([
    ['before the start', new Date('2027-03-01T00:59:00Z')],
    ['at the start', new Date('2027-03-01T01:00:00Z')],
    ['400 days later', new Date('2028-04-04T01:00:00Z')],
  ])('an end %s is refused beside its field, and AWS is not asked', async (_, endsAt) => {
    const { app } = await platform({ rules: [rule('indexer')] });
    expect(await app.maintenance.readPreflight(ADMIN, { ...MARCH_1, endsAt })).toMatchObject({
      refusal: { code: 'bad-input', fields: { endsAt: expect.any(String) } },
    });
    expect(await app.aws.control.calls()).toEqual([]);
  });
});

describe('of a window that starts now', () => {
  const cluster = 'dataall';

  test('every task stands beside what is usual for its family, and the longest decides when it is likely quiet', async () => {
    const { app, preflight, seen } = await platform({
      rules: [rule('nightly')],
      tasks: ['indexer', 'verifier', 'new'].map((family) => ({ cluster, family })),
    });
    await seen('indexer', 600, 600, 600);
    await seen('verifier', 10, 10, 10);
    const first = await preflight(NOW_ON);
    if (first.running.when !== 'now') throw new Error('It was not asked about now.');
    expect(
      first.running.tasks.map(({ task, usual, verdict }) => [task.family, usual?.medianMs, verdict]),
    ).toEqual(
      expect.arrayContaining([
        ['indexer', 600_000, 'as-usual'],
        ['verifier', 10_000, 'as-usual'],
        ['new', undefined, 'unknown'],
      ]),
    );
    expect(first.running.likelyQuiet, 'nobody knows how long the new one takes').toBeNull();

    const { tasks } = await app.aws.control.state();
    await app.aws.control.finishTask(tasks.find(({ family }) => family === 'new')?.arn ?? '');
    const then = await preflight(NOW_ON);
    const likely = then.running.when === 'now' ? then.running.likelyQuiet : null;
    expect(likely?.decidedBy).toBe('indexer');
    // Ten minutes of the indexer, less what has passed since it began, and three looks of 15 seconds.
    const leftMs = Number(likely?.at) - then.now.getTime();
    expect(leftMs).toBeGreaterThan(500_000);
    expect(leftMs).toBeLessThanOrEqual(645_000);
  });

  test('without tasks the schedules have to settle; without schedules not even that', async () => {
    const withSchedule = await platform({ rules: [rule('nightly')] });
    const first = await withSchedule.preflight(NOW_ON);
    const at = (seconds: number, { now }: Preflight) => new Date(now.getTime() + seconds * 1000);
    expect(first.running).toEqual({
      when: 'now',
      tasks: [],
      likelyQuiet: { at: at(120 + 45, first), decidedBy: null },
    });
    expect(first.schedules).toMatchObject([{ held: true, runs: null, rarity: 'often' }]);

    const without = await platform({ rules: [rule('off', 'DISABLED')] });
    const second = await without.preflight(NOW_ON);
    expect(second.running).toMatchObject({ likelyQuiet: { at: at(45, second) } });
  });

  test('nothing is likely when AWS does not tell everything, or a schedule cannot be held', async () => {
    const { app, preflight } = await platform({ rules: [rule('nightly')] });
    await app.aws.control.addFaults({ operation: 'ListTasks', kind: 'access-denied' });
    const blind = await preflight(NOW_ON);
    expect(blind.running).toMatchObject({ likelyQuiet: null });
    expect(blind.failures).toMatchObject([{ concerns: 'tasks' }]);
    await app.aws.control.clearFaults();

    await app.aws.control.putRule({ ...rule('managed'), managedBy: 'autoscaling.amazonaws.com' });
    expect((await preflight(NOW_ON)).running).toMatchObject({ likelyQuiet: null });
  });

  test('a cluster without any schedule is said to have none, unless AWS did not tell', async () => {
    const { app, preflight } = await platform();
    expect((await preflight(NOW_ON)).foundNoSchedule).toBe(true);
    await app.aws.control.addFaults({ operation: 'ListRuleNamesByTarget', kind: 'access-denied' });
    expect((await preflight(NOW_ON)).foundNoSchedule).toBe(false);
  });

  test('users who were here lately are counted, on all replicas', async () => {
    const { app, preflight } = await platform();
    const other = app.replica();
    for (const principal of [MEMBER, ADMIN]) app.presence.seen(principal);
    for (const principal of [MEMBER, { ...MEMBER, id: 'another' }]) other.presence.seen(principal);
    await other.presence.stop();
    expect((await preflight(NOW_ON)).usersSeen).toBe(2);
  });
});

test('it is for administrators only, and changes nothing', async () => {
  const { app, preflight } = await platform({ rules: [rule('nightly')] });
  expect(await app.maintenance.readPreflight(MEMBER, NOW_ON)).toMatchObject({
    refusal: { code: 'not-administrator' },
  });
  await preflight(NOW_ON);
  expect(await app.aws.control.calls('DisableRule')).toEqual([]);
  expect(await app.maintenance.readWindow(ADMIN)).toMatchObject({
    value: { status: 'INACTIVE', version: 0 },
  });
});
