import { expect, test } from 'vitest';
import { moveClock } from '#dev/testing/database-clock.ts';
import { insertPlan } from '#dev/testing/planned-window.ts';
import { RULES, START } from '#dev/testing/story-world.ts';
import { ADMIN, MEMBER, type TestApplication, testApplication } from '#dev/testing/test-application.ts';
import { isOpen, type OpenWindow } from '#lib/domain/window/window.ts';

const MINUTE_MS = 60_000;
const HOUR = 3_600;

const application = () => testApplication({ rules: RULES }, { movableClock: true });

async function openWindow(app: TestApplication, expectedMinutes: number | null = 30): Promise<OpenWindow> {
  const started = await app.maintenance.startWindow(ADMIN, { ...START, expectedMinutes });
  if (!started.ok || !isOpen(started.value)) throw new Error('The window did not start.');
  return started.value;
}

const endOf = (window: { value: unknown }) => (window.value as OpenWindow).plannedEnd?.getTime() ?? 0;

test('a window is extended from its planned end, from now when it is late, or to a time', async () => {
  const app = await application();
  const { id: windowId, plannedEnd } = await openWindow(app);
  const extended = await app.maintenance.extendWindow(ADMIN, { windowId, byMinutes: 15 });
  if (!extended.ok) throw new Error(extended.refusal.message);
  expect(endOf(extended) - (plannedEnd?.getTime() ?? 0)).toBe(15 * MINUTE_MS);

  await moveClock(app.databaseUrl, 2 * HOUR);
  await app.snapshot.refresh();
  const late = await app.maintenance.extendWindow(ADMIN, { windowId, byMinutes: 60 });
  if (!late.ok) throw new Error(late.refusal.message);
  expect(Math.abs(endOf(late) - app.snapshot.now().getTime() - 60 * MINUTE_MS)).toBeLessThan(MINUTE_MS);

  const until = new Date(endOf(late) + HOUR * 1_000);
  expect(await app.maintenance.extendWindow(ADMIN, { windowId, until })).toMatchObject({
    value: { plannedEnd: until },
  });
  expect(await app.maintenance.readWindow(ADMIN)).toMatchObject({ value: { plannedEnd: until } });
});

test('a window of which nobody said an end is given one', async () => {
  const app = await application();
  const { id: windowId, startedAt } = await openWindow(app, null);
  const extended = await app.maintenance.extendWindow(ADMIN, { windowId, byMinutes: 30 });
  if (!extended.ok) throw new Error(extended.refusal.message);
  expect(Math.abs(endOf(extended) - startedAt.getTime() - 30 * MINUTE_MS)).toBeLessThan(MINUTE_MS);
});

test('of several who extend at the same moment only those add to the end who are told so', async () => {
  const app = await application();
  const { id: windowId, plannedEnd } = await openWindow(app);
  const both = [app, app.replica()].map((one) =>
    one.maintenance.extendWindow(ADMIN, { windowId, byMinutes: 30 }),
  );
  const outcomes = await Promise.all(both);
  const window = await app.maintenance.readWindow(ADMIN);
  const added = (endOf(window as { value: unknown }) - (plannedEnd?.getTime() ?? 0)) / MINUTE_MS;
  expect(added).toBe(30 * outcomes.filter(({ ok }) => ok).length);
});

test('an end that makes no sense is refused beside its field', async () => {
  const app = await application();
  const { id: windowId } = await openWindow(app);
  const now = app.snapshot.now().getTime();
  const refused = async (extension: { byMinutes: number } | { until: Date }, field: string) =>
    expect(await app.maintenance.extendWindow(ADMIN, { windowId, ...extension })).toMatchObject({
      refusal: { code: 'bad-input', fields: { [field]: expect.any(String) } },
    });
  for (const byMinutes of [0, -15, 7, Number.NaN, 100_000]) await refused({ byMinutes }, 'byMinutes');
  for (const until of [now - 1_000, now + 8 * 24 * HOUR * 1_000, Number.NaN]) {
    await refused({ until: new Date(until) }, 'until');
  }
});

test('neither a start nor an extension runs into a planned window; its name is told', async () => {
  const app = await application();
  await insertPlan(app.databaseUrl, { startsIn: HOUR, reason: 'database upgrade' });
  const named = expect.stringContaining('“database upgrade”');
  expect(await app.maintenance.startWindow(ADMIN, { ...START, expectedMinutes: 90 })).toMatchObject({
    refusal: { code: 'bad-input', fields: { expectedMinutes: named } },
  });
  const { id: windowId } = await openWindow(app, 40);
  expect(await app.maintenance.extendWindow(ADMIN, { windowId, byMinutes: 30 })).toMatchObject({
    refusal: { code: 'bad-input', fields: { byMinutes: named } },
  });
  expect(await app.maintenance.extendWindow(ADMIN, { windowId, byMinutes: 15 })).toMatchObject({ ok: true });
});

test('a message is changed during the window; one that is too long is refused beside its field', async () => {
  const app = await application();
  const { id: windowId } = await openWindow(app);
  const change = (message: string | null) => app.maintenance.changeMessage(ADMIN, { windowId, message });
  expect(await change('  **Half** an hour more. ')).toMatchObject({
    value: { message: '**Half** an hour more.' },
  });
  expect(app.snapshot.current().window).toMatchObject({ message: '**Half** an hour more.' });
  expect(await change('x'.repeat(5_001))).toMatchObject({
    refusal: { code: 'bad-input', fields: { message: expect.stringContaining('5,000') } },
  });
  expect(await change(' ')).toMatchObject({ value: { message: null } });
});

test('only administrators move a window, and only the one that they looked at', async () => {
  const app = await application();
  const { id: windowId } = await openWindow(app);
  const commands = (principal: typeof ADMIN, id: string) => [
    app.maintenance.extendWindow(principal, { windowId: id, byMinutes: 15 }),
    app.maintenance.changeMessage(principal, { windowId: id, message: 'hello' }),
  ];
  for (const refused of await Promise.all(commands(MEMBER, windowId))) {
    expect(refused).toMatchObject({ refusal: { code: 'not-administrator' } });
  }
  for (const refused of await Promise.all(commands(ADMIN, crypto.randomUUID()))) {
    expect(refused).toMatchObject({ refusal: { code: 'state-changed' } });
  }
  await app.maintenance.endWindow(ADMIN);
  for (const refused of await Promise.all(commands(ADMIN, windowId))) {
    expect(refused).toMatchObject({ refusal: { code: 'window-not-open' } });
  }
});

test('of a start and a plan for the same time that come at once, one is refused', async () => {
  const app = await application();
  const nowMs = app.snapshot.now().getTime();
  const local = (minutes: number) => new Date(nowMs + minutes * MINUTE_MS).toISOString().slice(0, 16);
  const times = {
    kind: 'once' as const,
    zone: 'UTC',
    start: local(10),
    end: local(40),
    startWhich: null,
    endWhich: null,
  };
  const plan = { times, mode: 'READ-ONLY', reason: 'release', message: null, noticeMinutes: null };
  const outcomes = await Promise.all([
    app.maintenance.startWindow(ADMIN, { ...START, expectedMinutes: 60 }),
    app.replica().plans.planWindow(ADMIN, { ...plan, withoutSchedules: false }),
  ]);
  expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
});

test('a plan that is started by hand and cancelled at once is one or the other', async () => {
  const app = await application();
  const planId = await insertPlan(app.databaseUrl, { startsIn: 2 * HOUR });
  const [started, cancelled] = await Promise.all([
    app.maintenance.startPlanNow(ADMIN, { planId, version: 1 }),
    app.replica().plans.cancelPlan(ADMIN, { planId, version: 1 }),
  ]);
  expect([started.ok, cancelled.ok].filter(Boolean)).toHaveLength(1);
});
