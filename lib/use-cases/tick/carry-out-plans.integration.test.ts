import pg from 'pg';
import { expect, test, vi } from 'vitest';
import { moveClock } from '#dev/testing/database-clock.ts';
import { insertPlan } from '#dev/testing/planned-window.ts';
import { ALL_DISABLED, AS_BEFORE, RULES, ruleStates, START } from '#dev/testing/story-world.ts';
import { ADMIN, type TestApplication, testApplication } from '#dev/testing/test-application.ts';
import { ownTick } from '#dev/testing/watched-window.ts';
import { isOpen, type OpenWindow } from '#lib/domain/window/window.ts';

vi.setConfig({ testTimeout: 60_000 });

const MINUTE = 60;
const HOUR = 3_600;

const application = () => testApplication({ rules: RULES }, { movableClock: true });

async function openWindow(app: TestApplication): Promise<OpenWindow | null> {
  const window = await app.maintenance.readWindow(ADMIN);
  if (!window.ok) throw new Error(window.refusal.message);
  return isOpen(window.value) ? window.value : null;
}

async function rows(app: TestApplication, sql: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: app.databaseUrl });
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}

const timeOf = (cell: unknown) => (cell as Date).getTime();

const occurrences = (app: TestApplication) =>
  rows(
    app,
    'select outcome, why, by, window_id as "windowId", starts_at as "startsAt" from plan_occurrences order by starts_at',
  );
const plans = (app: TestApplication) =>
  rows(app, 'select id, status, version, starts_at as "startsAt", ends_at as "endsAt" from window_plans');
const actions = (app: TestApplication) =>
  rows(
    app,
    "select action, actor, subject, after from audit_entries where action not like 'schedule-%' order by id",
  );

test('a planned window starts at its time, not before, as it was planned, and holds every schedule', async () => {
  const app = await application();
  const planId = await insertPlan(app.databaseUrl, {
    mode: 'NO-ACCESS',
    message: '**Back soon**',
    drainMinutes: 20,
  });
  await ownTick(app);
  expect(await openWindow(app)).toBeNull();

  await moveClock(app.databaseUrl, HOUR);
  await app.tickUntil('ACTIVE');
  const window = await openWindow(app);
  const [plan] = await plans(app);
  expect(window).toMatchObject({
    mode: 'NO-ACCESS',
    reason: 'release 2.8',
    message: '**Back soon**',
    startedBy: 'admin',
    plannedEnd: plan?.endsAt,
    terms: { plan: { planId, startsAt: plan?.startsAt }, atEnd: { kind: 'keep' } },
  });
  const drainBy = window?.terms.drainDeadline?.by.getTime() ?? 0;
  expect(drainBy - (window?.startedAt.getTime() ?? 0)).toBe(20 * MINUTE * 1_000);
  expect(plan).toMatchObject({ status: 'SETTLED', version: 2 });
  expect(await occurrences(app)).toMatchObject([{ outcome: 'STARTED', windowId: window?.id, by: 'admin' }]);
  expect(await ruleStates(app)).toEqual(ALL_DISABLED);
  expect((await actions(app))[0]).toMatchObject({ action: 'window-started', actor: 'reconciler' });

  await app.maintenance.endWindow(ADMIN);
  await ownTick(app);
  expect(await openWindow(app), 'it does not start twice').toBeNull();
});

test('a start that is late, but within its grace time, keeps the planned end', async () => {
  const app = await application();
  await insertPlan(app.databaseUrl);
  await moveClock(app.databaseUrl, HOUR + 14 * MINUTE);
  await ownTick(app);
  const [plan] = await plans(app);
  const window = await openWindow(app);
  expect(window).toMatchObject({ plannedEnd: plan?.endsAt });
  expect((window?.startedAt.getTime() ?? 0) - timeOf(plan?.startsAt)).toBeGreaterThan(13 * MINUTE * 1_000);
});

test('a start that was missed because the application was down is never made up for, and everybody is told', async () => {
  const app = await application();
  const planId = await insertPlan(app.databaseUrl, { message: 'Come back at four.' });
  await app.planNotices.refresh();
  expect(app.planNotices.current()).toMatchObject({
    notices: [{ planId, message: 'Come back at four.' }],
    missed: [],
  });
  const heard = vi.fn();
  app.planNotices.onChange(heard);

  await moveClock(app.databaseUrl, HOUR + 15 * MINUTE + 1);
  await ownTick(app);
  expect(await openWindow(app)).toBeNull();
  const why = 'The application was not running at that time.';
  expect(await occurrences(app)).toMatchObject([{ outcome: 'MISSED', why, windowId: null }]);
  expect(await plans(app)).toMatchObject([{ status: 'SETTLED' }]);
  expect(await actions(app)).toMatchObject([
    {
      action: 'plan-missed',
      actor: 'reconciler',
      subject: 'release 2.8',
      after: { planId, next: null, why },
    },
  ]);
  await vi.waitFor(() =>
    expect(app.planNotices.current()).toMatchObject({ notices: [], missed: [{ planId }] }),
  );
  expect(heard).toHaveBeenCalled();
  await moveClock(app.databaseUrl, 2 * HOUR);
  await vi.waitFor(() => expect(app.planNotices.current()).toEqual({ notices: [], missed: [] }), 10_000);
});

test('a plan whose end has passed is never started, however long its grace time', async () => {
  const app = await application();
  await insertPlan(app.databaseUrl, { lasts: 5 * MINUTE });
  await moveClock(app.databaseUrl, HOUR + 5 * MINUTE);
  await ownTick(app);
  expect(await occurrences(app)).toMatchObject([{ outcome: 'MISSED' }]);
});

test('while another window is open a plan waits; it starts when that is over, or is missed with its name', async () => {
  const app = await application();
  const begin = () => app.maintenance.startWindow(ADMIN, { ...START, reason: 'hotfix' });
  await begin();
  await insertPlan(app.databaseUrl);
  await moveClock(app.databaseUrl, HOUR + MINUTE);
  await ownTick(app);
  expect(await openWindow(app)).toMatchObject({ reason: 'hotfix' });
  await app.maintenance.endWindow(ADMIN);
  await ownTick(app);
  expect(await openWindow(app)).toMatchObject({ reason: 'release 2.8' });
  await app.maintenance.endWindow(ADMIN);

  await begin();
  await insertPlan(app.databaseUrl);
  await moveClock(app.databaseUrl, HOUR + 16 * MINUTE);
  await ownTick(app);
  const why = 'Another window was open: “hotfix”, started by admin.';
  expect((await occurrences(app))[1]).toMatchObject({ outcome: 'MISSED', why });
});

test('a plan that AWS refuses is tried at each tick, and missed with what AWS said', async () => {
  const app = await application();
  await insertPlan(app.databaseUrl);
  const forbidden = { kind: 'access-denied', operation: 'ListRuleNamesByTarget', times: 1_000 } as const;
  await app.aws.control.addFaults(forbidden);
  await moveClock(app.databaseUrl, HOUR + MINUTE);
  await ownTick(app);
  expect(await openWindow(app)).toBeNull();
  expect(await occurrences(app)).toEqual([]);
  await moveClock(app.databaseUrl, 15 * MINUTE);
  await ownTick(app);
  expect(await occurrences(app)).toMatchObject([
    { outcome: 'MISSED', why: expect.stringMatching(/could not be started/) },
  ]);
});

test('a recurring plan goes on to its next occurrence, past those that were missed and those to be skipped', async () => {
  const app = await application();
  const id = await insertPlan(app.databaseUrl, { cron: '0 2 * * *' });
  // The next days at two, as the cron expression has it.
  await rows(
    app,
    `update window_plans set starts_at = date_trunc('day', now()) + interval '1 day 2 hours',
       ends_at = date_trunc('day', now()) + interval '1 day 3 hours' where id = '${id}'`,
  );
  await rows(
    app,
    `insert into plan_occurrences select gen_random_uuid(), id, starts_at + interval '2 days', ends_at + interval '2 days',
       'SKIPPED', null, null, 'admin', now() from window_plans`,
  );
  const [first] = await plans(app);
  const untilFirst = (timeOf(first?.startsAt) - app.snapshot.now().getTime()) / 1_000;
  const day = 24 * HOUR;

  await moveClock(app.databaseUrl, untilFirst + 1);
  await ownTick(app);
  expect(await openWindow(app)).not.toBeNull();
  await app.maintenance.endWindow(ADMIN);
  // Down for a week: the second night was missed, the third was skipped, five more were missed.
  await moveClock(app.databaseUrl, 7 * day + 20 * MINUTE);
  await ownTick(app);
  const outcomes = (await occurrences(app)).map(({ outcome }) => outcome);
  expect(outcomes).toEqual([
    'STARTED',
    'MISSED',
    'SKIPPED',
    'MISSED',
    'MISSED',
    'MISSED',
    'MISSED',
    'MISSED',
  ]);
  const [next] = await plans(app);
  expect(next).toMatchObject({ status: 'PLANNED' });
  expect(timeOf(next?.startsAt) - timeOf(first?.startsAt)).toBe(8 * day * 1_000);
});

test('replicas that tick at once start one window', async () => {
  const app = await application();
  await insertPlan(app.databaseUrl);
  await moveClock(app.databaseUrl, HOUR);
  const all = [app, app.replica(), app.replica()];
  await Promise.all(all.map((one) => one.tick()));
  await ownTick(app);
  expect(await rows(app, 'select 1 from maintenance_windows')).toHaveLength(1);
  expect(await occurrences(app)).toMatchObject([{ outcome: 'STARTED' }]);
  expect((await actions(app)).filter(({ action }) => action === 'window-started')).toHaveLength(1);
});

test('replicas that find a missed start at once record it once', async () => {
  const app = await application();
  await insertPlan(app.databaseUrl);
  await moveClock(app.databaseUrl, HOUR + 20 * MINUTE);
  await Promise.all([app, app.replica(), app.replica()].map((one) => one.tick()));
  expect(await occurrences(app)).toMatchObject([{ outcome: 'MISSED' }]);
  expect((await actions(app)).filter(({ action }) => action === 'plan-missed')).toHaveLength(1);
});

test('a plan that was changed while its window was being opened is not carried out as it was', async () => {
  const app = await application();
  await insertPlan(app.databaseUrl);
  await moveClock(app.databaseUrl, HOUR);
  await app.aws.control.addFaults({ operation: 'ListRuleNamesByTarget', kind: 'hang', times: 1 });
  const ticking = app.tick();
  await vi.waitFor(async () => expect(await app.aws.control.calls('ListRuleNamesByTarget')).toHaveLength(1));
  await rows(app, "update window_plans set version = version + 1, starts_at = starts_at + interval '1 hour'");
  await app.aws.control.clearFaults();
  await ticking;
  expect(await openWindow(app)).toBeNull();
  expect(await occurrences(app)).toEqual([]);
  expect(await plans(app)).toMatchObject([{ status: 'PLANNED', version: 2 }]);
  expect(await ruleStates(app)).toEqual(AS_BEFORE);
});

test('a plan that was started ahead of its time does not start again at it, however its expression is retyped', async () => {
  const app = await application();
  const in2Hours = new Date(app.snapshot.now().getTime() + 2 * HOUR * 1_000);
  const words = { mode: 'READ-ONLY', reason: 'every day', message: null, noticeMinutes: null } as const;
  const times = (days: string) =>
    ({
      kind: 'recurring',
      zone: 'UTC',
      cron: `0 ${in2Hours.getUTCHours()} * * ${days}`,
      durationMinutes: 30,
    }) as const;
  const planned = await app.plans.planWindow(ADMIN, { ...words, withoutSchedules: false, times: times('*') });
  if (!planned.ok) throw new Error(JSON.stringify(planned.refusal));
  const { id: planId, next } = planned.value;
  expect(await app.maintenance.startPlanNow(ADMIN, { planId, version: 1 })).toMatchObject({ ok: true });
  await app.maintenance.endWindow(ADMIN);
  const change = { ...words, withoutSchedules: false, times: times('0-7'), planId, version: 2 };
  const changed = await app.plans.changePlan(ADMIN, change);
  const following = new Date(next.startsAt.getTime() + 24 * HOUR * 1_000);
  expect(changed).toMatchObject({ ok: true, value: { next: { startsAt: following } } });

  await moveClock(app.databaseUrl, (next.startsAt.getTime() - app.snapshot.now().getTime()) / 1_000 + 1);
  await ownTick(app);
  expect(await openWindow(app)).toBeNull();
  expect(await occurrences(app)).toMatchObject([{ outcome: 'STARTED', startsAt: next.startsAt }]);
});

test('a plan is started now by hand, for as long as was planned, and not once more at its time', async () => {
  const app = await application();
  const planId = await insertPlan(app.databaseUrl, { lasts: 30 * MINUTE });
  expect(await app.maintenance.startPlanNow(ADMIN, { planId, version: 2 })).toMatchObject({
    refusal: { code: 'state-changed' },
  });
  const started = await app.maintenance.startPlanNow(ADMIN, { planId, version: 1 });
  if (!started.ok || !isOpen(started.value)) throw new Error('The window did not start.');
  const { startedAt, plannedEnd } = started.value;
  expect((plannedEnd?.getTime() ?? 0) - startedAt.getTime()).toBe(30 * MINUTE * 1_000);
  await app.maintenance.endWindow(ADMIN);
  await moveClock(app.databaseUrl, HOUR);
  await ownTick(app);
  expect(await openWindow(app)).toBeNull();
  expect(await occurrences(app)).toMatchObject([{ outcome: 'STARTED', by: 'admin' }]);
});
