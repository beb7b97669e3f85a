import { describe, expect, test } from 'vitest';
import { moveClock } from '#dev/testing/database-clock.ts';
import { RULES, START } from '#dev/testing/story-world.ts';
import { ADMIN, MEMBER, type TestApplication, testApplication } from '#dev/testing/test-application.ts';
import { NOBODY, type User } from '#lib/domain/principal.ts';
import type { Outcome } from '#lib/domain/refusal.ts';
import type { OnceInput, PlanInput, RecurringInput } from './plan-input.ts';

const ANNA: User = { ...ADMIN, id: 'anna', name: 'anna' };
const HOUR_MS = 3_600_000;
const ALL = { page: 1, pageSize: 100 };

/** On the clocks of UTC, so many hours from now. */
const local = (hours: number) => new Date(Date.now() + hours * HOUR_MS).toISOString().slice(0, 16);

const once = (hours: number, lasts = 1): OnceInput => ({
  kind: 'once',
  zone: 'UTC',
  start: local(hours),
  end: local(hours + lasts),
  startWhich: null,
  endWhich: null,
});

const daily = (hours: number, durationMinutes = 60): RecurringInput => {
  const at = new Date(Date.now() + hours * HOUR_MS);
  return { kind: 'recurring', zone: 'UTC', cron: `0 ${at.getUTCHours()} * * *`, durationMinutes };
};

const input = (times: PlanInput['times'], rest: Partial<PlanInput> = {}): PlanInput => ({
  mode: 'READ-ONLY',
  reason: 'release 2.8',
  message: null,
  noticeMinutes: null,
  withoutSchedules: false,
  times,
  ...rest,
});

function value<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusal));
  return outcome.value;
}

const add = async (app: TestApplication, plan: PlanInput, by = ADMIN) =>
  value(await app.plans.planWindow(by, plan));
const listed = async (app: TestApplication) => value(await app.plans.listPlans(ADMIN)).plans;
const refusedBeside = (field: string, words: RegExp | string) => ({
  ok: false,
  refusal: { code: 'bad-input', fields: { [field]: expect.stringMatching(words) } },
});

test('a planned window is kept with everything that was agreed, and who planned it', async () => {
  const app = await testApplication();
  const plan = await add(
    app,
    input(once(48, 2), {
      mode: 'NO-ACCESS',
      message: 'We move to **2.8**',
      noticeMinutes: 60,
      ticketUrl: 'https://tickets.example.org/1',
      atEnd: 'end-if-healthy',
      healthUrl: 'https://example.org/health',
      drainMinutes: 45,
      atDrainBy: 'cancel',
    }),
  );
  const [shown] = await listed(app);
  expect(shown).toEqual({
    plan,
    occurrences: [{ ...plan.next, skipped: false }],
    local: { start: local(48), end: local(50) },
  });
  expect(plan).toMatchObject({
    version: 1,
    status: 'PLANNED',
    plannedBy: 'admin',
    changedBy: 'admin',
    mode: 'NO-ACCESS',
    atEnd: { kind: 'end-if-healthy', url: 'https://example.org/health' },
    drainDeadline: { minutes: 45, otherwise: 'cancel' },
  });
  expect(value(await app.plans.readPlan(ADMIN, plan.id))).toEqual(shown);
  expect(value(await app.listAudit(ADMIN, ALL)).nodes).toMatchObject([
    { action: 'plan-made', actor: 'admin', subject: 'release 2.8', before: null, after: { id: plan.id } },
  ]);
});

test('a health URL inside the network is refused beside its field, unless the configuration allows its host', async () => {
  const plan = input(once(24), { atEnd: 'end-if-healthy', healthUrl: 'http://localhost:8080/health' });
  const strict = await testApplication();
  expect(await strict.plans.planWindow(ADMIN, plan)).toMatchObject(refusedBeside('healthUrl', /localhost/));
  const allowing = await testApplication({}, { healthHosts: ['localhost'] });
  expect(await allowing.plans.planWindow(ADMIN, plan)).toMatchObject({ ok: true });
});

test('everything that is wrong is said at once, each beside its field, and nothing is kept', async () => {
  const app = await testApplication();
  const bad = input(
    { ...once(24), zone: 'Europe/Atlantis' },
    { mode: 'OFF', reason: '', message: 'x'.repeat(1_048_576), ticketUrl: 'OPS-42' },
  );
  const outcome = await app.plans.planWindow(ADMIN, bad);
  if (outcome.ok) throw new Error('It was planned.');
  expect(Object.keys(outcome.refusal.fields ?? {}).sort()).toEqual([
    'message',
    'mode',
    'reason',
    'ticketUrl',
    'zone',
  ]);
  expect(await listed(app)).toEqual([]);
  expect(value(await app.listAudit(ADMIN, ALL)).nodes).toEqual([]);
});

test('only an administrator plans, reads and changes, and only while the module is on', async () => {
  const app = await testApplication();
  const { id: planId, version } = await add(app, input(daily(30)));
  const startsAt = new Date();
  const off = await testApplication({}, { moduleActive: false });
  const asked = [
    [app, NOBODY, 'not-signed-in'],
    [app, MEMBER, 'not-administrator'],
    [off, ADMIN, 'module-off'],
  ] as const;
  for (const [{ plans }, principal, code] of asked) {
    const outcomes: readonly Outcome<unknown>[] = await Promise.all([
      plans.planWindow(principal, input(once(24))),
      plans.changePlan(principal, { ...input(once(24)), planId, version }),
      plans.cancelPlan(principal, { planId, version }),
      plans.skipOccurrence(principal, { planId, startsAt }),
      plans.restoreOccurrence(principal, { planId, startsAt }),
      plans.listPlans(principal),
      plans.readPlan(principal, planId),
      plans.foreseePlan(principal, { times: once(24), planId: null }),
    ]);
    for (const outcome of outcomes) expect(outcome).toMatchObject({ ok: false, refusal: { code } });
  }
});

describe('an overlap', () => {
  test('is refused beside the start, with the name and the time of the other', async () => {
    const app = await testApplication();
    await add(app, input(once(24, 3), { reason: 'database upgrade' }));
    const words = `This overlaps "database upgrade", ${local(24).replace('T', ' ')} to `;
    for (const times of [once(25), once(23, 2), once(22, 10), once(26, 5)]) {
      expect(await app.plans.planWindow(ANNA, input(times))).toMatchObject(
        refusedBeside('start', words.replaceAll('.', '\\.')),
      );
    }
    await add(app, input(once(27)));
    await add(app, input(once(23)));
    expect(await listed(app)).toHaveLength(3);
  });

  test('is found between what recurs and what takes place once, both ways, and far ahead', async () => {
    const app = await testApplication();
    await add(app, input(once(24 * 300, 3), { reason: 'the yearly one' }));
    const recurring = await app.plans.planWindow(ADMIN, input(daily(24 * 300 + 1)));
    expect(recurring).toMatchObject(refusedBeside('cron', /^The one on .* overlaps "the yearly one"/));

    await add(app, input(daily(30), { reason: 'every day' }));
    const at = new Date(Date.now() + (24 * 200 + 30) * HOUR_MS);
    at.setUTCMinutes(30);
    const start = at.toISOString().slice(0, 16);
    const end = new Date(at.getTime() + HOUR_MS).toISOString().slice(0, 16);
    const inside = { ...once(24), start, end };
    expect(await app.plans.planWindow(ADMIN, input(inside))).toMatchObject(
      refusedBeside('start', /"every day"/),
    );
  });

  test('with the window that is open counts until its planned end', async () => {
    const app = await testApplication({ rules: RULES });
    value(await app.maintenance.startWindow(ADMIN, { ...START, expectedMinutes: 120 }));
    expect(await app.plans.planWindow(ADMIN, input(once(1)))).toMatchObject(
      refusedBeside('start', /the window that is open until/),
    );
    await add(app, input(once(3)));
    await app.maintenance.endWindow(ADMIN);
    await add(app, input(once(1)));
  });

  test('of two that are planned at the same moment is refused to one, with the name of the other', async () => {
    const app = await testApplication();
    const other = app.replica();
    const outcomes = await Promise.all([
      app.plans.planWindow(ADMIN, input(once(24), { reason: 'by admin' })),
      other.plans.planWindow(ANNA, input(once(24), { reason: 'by anna' })),
      app.plans.planWindow(ANNA, input(daily(24, 120), { reason: 'every day' })),
      other.plans.planWindow(ADMIN, input(once(24, 30), { reason: 'a long one' })),
    ]);
    const [won, ...more] = outcomes.filter((outcome) => outcome.ok);
    expect(more).toEqual([]);
    const name = won?.ok ? won.value.reason : '';
    for (const outcome of outcomes) {
      if (outcome.ok) continue;
      expect(outcome.refusal.code).toBe('bad-input');
      expect(Object.values(outcome.refusal.fields ?? {}).join()).toContain(`"${name}"`);
    }
    expect(await listed(app)).toHaveLength(1);
  });

  test('is foreseen while the form is filled in, without keeping anything', async () => {
    const app = await testApplication();
    const other = await add(app, input(once(24), { reason: 'the other' }));
    const foresee = async (times: PlanInput['times'], planId: string | null = null) =>
      value(await app.plans.foreseePlan(ADMIN, { times, planId }));
    expect((await foresee(once(24))).problems.start).toContain('"the other"');
    expect(await foresee(once(24), other.id)).toEqual({ problems: {}, twice: [], spans: [other.next] });
    expect((await foresee(daily(30))).spans).toHaveLength(5);
    expect(await foresee({ ...once(24), start: '' })).toMatchObject({
      problems: { start: expect.any(String) },
      spans: [],
    });
    expect(await listed(app)).toHaveLength(1);
  });
});

describe('a change', () => {
  test('replaces what was planned, at the version that the form showed', async () => {
    const app = await testApplication();
    const plan = await add(app, input(once(24)));
    const change = { ...input(once(25), { reason: 'release 2.9' }), planId: plan.id, version: 1 };
    const changed = value(await app.plans.changePlan(ANNA, change));
    expect(changed).toMatchObject({
      version: 2,
      reason: 'release 2.9',
      changedBy: 'anna',
      plannedBy: 'admin',
    });
    expect((await listed(app)).map((one) => one.plan)).toEqual([changed]);
    const [entry] = value(await app.listAudit(ADMIN, ALL)).nodes;
    expect(entry).toMatchObject({
      action: 'plan-changed',
      actor: 'anna',
      before: { reason: 'release 2.8' },
      after: { reason: 'release 2.9' },
    });
  });

  test('of two that edit the same plan the second is told who was first, and what it is now', async () => {
    const app = await testApplication();
    const other = app.replica();
    const { id: planId } = await add(app, input(once(24)));
    const edit = (hours: number, reason: string) => ({
      ...input(once(hours), { reason }),
      planId,
      version: 1,
    });
    const outcomes = await Promise.all([
      app.plans.changePlan(ANNA, edit(25, "anna's")),
      other.plans.changePlan(ADMIN, edit(26, "admin's")),
    ]);
    const won = outcomes.flatMap((outcome) => (outcome.ok ? [outcome.value] : []));
    expect(won).toHaveLength(1);
    const refused = outcomes.find((outcome) => !outcome.ok);
    expect(refused).toMatchObject({ ok: false, refusal: { code: 'state-changed' } });
    const said = refused && !refused.ok ? refused.refusal.message : '';
    expect(said).toContain(`by ${won[0]?.changedBy}`);
    expect(said).toContain(`"${won[0]?.reason}"`);
    const again = {
      ...edit(26, 'on purpose'),
      version: value(await app.plans.readPlan(ADMIN, planId)).plan.version,
    };
    expect(await app.plans.changePlan(ADMIN, again)).toMatchObject({ ok: true, value: { version: 3 } });
  });

  test('is refused where it would overlap another plan, and may overlap what it was itself', async () => {
    const app = await testApplication();
    const { id: planId } = await add(app, input(once(24, 2)));
    await add(app, input(once(30), { reason: 'the other' }));
    const move = (times: PlanInput['times']) =>
      app.plans.changePlan(ADMIN, { ...input(times), planId, version: 1 });
    expect(await move(once(29, 2))).toMatchObject(refusedBeside('start', /"the other"/));
    expect(await move(once(25, 2))).toMatchObject({ ok: true });
  });

  test('of a plan that is cancelled, or that never was, is refused', async () => {
    const app = await testApplication();
    const { id: planId } = await add(app, input(once(24)));
    value(await app.plans.cancelPlan(ANNA, { planId, version: 1 }));
    const change = { ...input(once(25)), planId, version: 1 };
    expect(await app.plans.changePlan(ADMIN, change)).toMatchObject({
      refusal: { code: 'state-changed', message: expect.stringContaining('cancelled by anna') },
    });
    for (const unknown of [crypto.randomUUID(), 'no-id', '']) {
      expect(await app.plans.changePlan(ADMIN, { ...change, planId: unknown })).toMatchObject({
        refusal: { code: 'not-found' },
      });
    }
  });
});

test('a cancelled plan is not to come any more, and somebody who saw another version does not cancel it', async () => {
  const app = await testApplication();
  const { id: planId } = await add(app, input(once(24)));
  value(await app.plans.changePlan(ANNA, { ...input(once(25)), planId, version: 1 }));
  expect(await app.plans.cancelPlan(ADMIN, { planId, version: 1 })).toMatchObject({
    refusal: { code: 'state-changed', message: expect.stringContaining('by anna') },
  });
  value(await app.plans.cancelPlan(ADMIN, { planId, version: 2 }));
  expect(await listed(app)).toEqual([]);
  await add(app, input(once(25)));
});

describe('an occurrence', () => {
  test('that is skipped does not take place, its time is free, and it can be restored', async () => {
    const app = await testApplication();
    const plan = await add(app, input(daily(30), { reason: 'every day' }));
    const [first, second, third] = (await listed(app))[0]?.occurrences ?? [];
    if (!first || !second || !third) throw new Error('There are no occurrences.');
    const planId = plan.id;
    value(await app.plans.skipOccurrence(ANNA, { planId, startsAt: second.startsAt }));
    value(await app.plans.skipOccurrence(ANNA, { planId, startsAt: first.startsAt }));
    value(await app.plans.skipOccurrence(ADMIN, { planId, startsAt: first.startsAt }));
    const [shown] = await listed(app);
    expect(shown?.plan).toMatchObject({
      version: 3,
      changedBy: 'anna',
      next: { startsAt: third.startsAt, endsAt: third.endsAt },
    });
    expect(shown?.occurrences.map(({ skipped }) => skipped)).toEqual([
      ...[true, true],
      ...[false, false, false, false, false],
    ]);

    const instead = { ...once(24), start: wall(second.startsAt), end: wall(second.endsAt) };
    const other = await add(app, input(instead, { reason: 'the other' }));
    expect(await app.plans.restoreOccurrence(ADMIN, { planId, startsAt: second.startsAt })).toMatchObject({
      refusal: { code: 'in-use', message: expect.stringContaining('"the other"') },
    });
    value(await app.plans.restoreOccurrence(ADMIN, { planId, startsAt: first.startsAt }));
    expect(value(await app.plans.readPlan(ADMIN, planId)).plan.next).toEqual(plan.next);
    value(await app.plans.cancelPlan(ADMIN, { planId: other.id, version: 1 }));
    value(await app.plans.restoreOccurrence(ADMIN, { planId, startsAt: second.startsAt }));
    expect((await listed(app))[0]?.occurrences.every(({ skipped }) => !skipped)).toBe(true);
    const told = value(await app.listAudit(ADMIN, ALL)).nodes.map(({ action }) => action);
    expect(told.filter((action) => action === 'plan-occurrence-skipped')).toHaveLength(2);
    expect(told.filter((action) => action === 'plan-occurrence-restored')).toHaveLength(2);
  });

  test('cannot be skipped once its time has come, where there is none, or of a plan that takes place once', async () => {
    const app = await testApplication({}, { movableClock: true });
    const single = await add(app, input(once(50)));
    const skip = (planId: string, startsAt: Date) => app.plans.skipOccurrence(ADMIN, { planId, startsAt });
    expect(await skip(single.id, single.next.startsAt)).toMatchObject({ refusal: { code: 'bad-input' } });
    const { id, next } = await add(app, input(daily(30)));
    const between = new Date(next.startsAt.getTime() + 60_000);
    expect(await skip(id, between)).toMatchObject({ refusal: { code: 'bad-input' } });
    await moveClock(app.databaseUrl, (next.startsAt.getTime() - Date.now()) / 1_000 + 60);
    expect(await skip(id, next.startsAt)).toMatchObject({ refusal: { code: 'state-changed' } });
  });
});

test('whether a start is in the past is said by the clock of the database', async () => {
  const app = await testApplication({}, { movableClock: true });
  await moveClock(app.databaseUrl, 48 * 3_600);
  expect(await app.plans.planWindow(ADMIN, input(once(24)))).toMatchObject(refusedBeside('start', /past/));
  await add(app, input(once(49)));
});

function wall(moment: Date): string {
  return moment.toISOString().slice(0, 16);
}
