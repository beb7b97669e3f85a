import { expect, test, vi } from 'vitest';
import { moveClock } from '#dev/testing/database-clock.ts';
import { insertPlan } from '#dev/testing/planned-window.ts';
import { RULES, rule } from '#dev/testing/story-world.ts';
import { ADMIN, MEMBER, type TestApplication, testApplication } from '#dev/testing/test-application.ts';
import type { HistoryEntry, HistorySelection } from '#lib/domain/history/history.ts';
import { scheduleCounts, scheduleFates } from '#lib/domain/history/schedule-fate.ts';
import { timeline } from '#lib/domain/history/timeline.ts';
import { NOBODY } from '#lib/domain/principal.ts';
import { perhapsMissedNone } from '#lib/domain/schedules/missed-run.ts';
import { isOpen } from '#lib/domain/window/window.ts';
import { rows } from '../../../e2e/database.ts';

const START = { mode: 'READ-ONLY', reason: 'release 2.8', message: null, withoutSchedules: true };
const SECOND = { ...ADMIN, id: 'second', name: 'second admin' };

async function list(
  app: TestApplication,
  selection: HistorySelection = {},
): Promise<readonly HistoryEntry[]> {
  const listed = await app.history.list(ADMIN, { ...selection, page: 1, pageSize: 100 });
  if (!listed.ok) throw new Error(listed.refusal.message);
  return listed.value.nodes;
}

async function start(app: TestApplication, input: Partial<typeof START> = {}): Promise<string> {
  const started = await app.maintenance.startWindow(ADMIN, { ...START, ...input });
  if (!started.ok || !isOpen(started.value)) throw new Error(JSON.stringify(started));
  return started.value.id;
}

async function readStory(app: TestApplication, windowId: string) {
  const read = await app.history.read(ADMIN, windowId);
  if (!read.ok) throw new Error(read.refusal.message);
  return read.value;
}

/** Ticks until nothing is owed any more. */
async function release(app: TestApplication): Promise<void> {
  await vi.waitFor(async () => expect(await app.tick()).toMatchObject({ outcome: 'done', owedHolds: [] }), {
    timeout: 10_000,
  });
}

/** An occurrence that has become this, as the tick or an administrator writes it down. */
async function occurrence(app: TestApplication, outcome: string, startsAt: string): Promise<void> {
  await rows(
    app.databaseUrl,
    `with plan as (
       insert into window_plans (id, status, mode, zone, starts_at, ends_at, reason, notice_minutes, at_end,
         at_drain_by, without_schedules, planned_by, planned_at, changed_by, changed_at)
       values (gen_random_uuid(), 'SETTLED', 'NO-ACCESS', 'Europe/Berlin', ${startsAt}, ${startsAt} + interval '1 hour',
         $1, 60, 'KEEP', 'KEEP-WAITING', false, 'admin', now(), 'admin', now()) returning id, starts_at, ends_at)
     insert into plan_occurrences (id, plan_id, starts_at, ends_at, outcome, why, by, at)
     select gen_random_uuid(), id, starts_at, ends_at, $2::"OccurrenceOutcome", 'The application was down.', 'reconciler', now()
     from plan`,
    [`was ${outcome}`, outcome],
  );
}

test('a window is in the history from its start on, and its record has all that it did', async () => {
  const app = await testApplication({ rules: [rule('catalog-indexer'), rule('subscriptions', 'DISABLED')] });
  const id = await start(app);
  expect(await list(app)).toMatchObject([
    { kind: 'window', id, outcome: 'open', endedAt: null, by: 'admin' },
  ]);
  await app.tickUntil('ACTIVE');
  await app.maintenance.endWindow(SECOND);
  await release(app);

  const [entry] = await list(app);
  expect(entry).toMatchObject({ id, outcome: 'was-quiet', mode: 'READ-ONLY', reason: 'release 2.8' });
  expect(entry).toMatchObject({ by: 'admin', endedBy: 'second admin', plannedStart: null });
  const story = await readStory(app, id);
  expect(story.record).toMatchObject({ entry, endCause: 'command', override: null, beganByPlan: false });
  expect(story.record.holds.map(({ ruleName, originalState }) => [ruleName, originalState])).toEqual([
    ['catalog-indexer', 'ENABLED'],
    ['subscriptions', 'DISABLED'],
  ]);
  expect(story.happened.map(({ action }) => action)).toEqual(
    expect.arrayContaining(['window-started', 'schedule-held', 'window-ended', 'schedule-released']),
  );
  expect(story.happened[0]?.action).toBe('window-started');
  expect(story.moreHappened).toBe(false);
});

test('what was disabled before the window is in its record as neither held nor put back', async () => {
  const app = await testApplication({ rules: RULES });
  const id = await start(app);
  await app.tickUntil('ACTIVE');
  await app.maintenance.endWindow(ADMIN);
  await release(app);
  const { record, happened } = await readStory(app, id);
  expect(scheduleCounts(scheduleFates(record.holds, happened))).toEqual({
    held: 2,
    wasDisabled: 1,
    unconfirmed: 0,
  });
  const lines = timeline(happened).map(({ event, subjects }) => [event, subjects.toSorted()]);
  const both = ['catalog-indexer', 'share-verifier'];
  expect(lines).toContainEqual(['schedule-held', both]);
  expect(lines).toContainEqual(['schedule-was-disabled', ['subscriptions']]);
  expect(lines).toContainEqual(['schedule-released', both]);
});

test('every mode that a window had is in the list and in its record, each with until when', async () => {
  const app = await testApplication();
  const id = await start(app);
  for (const mode of ['NO-ACCESS', 'READ-ONLY', 'NO-ACCESS']) {
    expect(await app.maintenance.changeMode(ADMIN, { mode, windowId: id })).toMatchObject({ ok: true });
  }
  await app.maintenance.endWindow(ADMIN);
  const other = await start(app);

  const { record, happened } = await readStory(app, id);
  const changes = happened.filter(({ action }) => action === 'mode-changed').map(({ at }) => at);
  expect(record.entry).toMatchObject({
    mode: 'NO-ACCESS',
    formerModes: [
      { mode: 'READ-ONLY', until: changes[0] },
      { mode: 'NO-ACCESS', until: changes[1] },
      { mode: 'READ-ONLY', until: changes[2] },
    ],
  });
  expect(await list(app)).toMatchObject([{ id: other, formerModes: [] }, record.entry]);
});

test('a window that began at its planned time is told from one that somebody started', async () => {
  const app = await testApplication({ rules: RULES }, { movableClock: true });
  await insertPlan(app.databaseUrl, { mode: 'READ-ONLY' });
  await moveClock(app.databaseUrl, 3_600);
  await app.tickUntil('ACTIVE');
  const [entry] = await list(app);
  const { record } = await readStory(app, entry?.id ?? '');
  expect(record).toMatchObject({ entry: { by: 'admin' }, beganByPlan: true });
});

test('what kept a window waiting, and what it swallowed, is in its record', async () => {
  const app = await testApplication();
  const id = await start(app);
  await rows(
    app.databaseUrl,
    `insert into waited_tasks (window_id, task_arn, cluster_arn, family, started_by, since, first_seen, last_seen)
     values ($1, 'arn:task/1', 'arn:cluster', 'catalog-indexer', null, now(), now(), now() + interval '3 minutes')`,
    [id],
  );
  await rows(
    app.databaseUrl,
    `insert into busy_samples (window_id, at, busy_tasks)
     values ($1, now() + interval '1 day', 1), ($1, now() + interval '2 days', 0)`,
    [id],
  );
  await rows(
    app.databaseUrl,
    `insert into missed_runs (id, window_id, rule_arn, rule_name, bus_name, expression, held_from, held_until, runs, status)
     values (gen_random_uuid(), $1, 'arn:rule', 'nightly', 'default', 'rate(1 day)', now(), now(), 1, 'OPEN')`,
    [id],
  );
  const { record } = await readStory(app, id);
  expect(record.waitedTasks).toMatchObject([{ family: 'catalog-indexer', taskArn: 'arn:task/1' }]);
  expect(record.busyCounts.map(({ busyTasks }) => busyTasks).slice(-2)).toEqual([1, 0]);
  expect(record.swallowedRuns).toMatchObject([{ ruleName: 'nightly', runs: 1, firstAt: null }]);
  expect(record.swallowedRuns.map(perhapsMissedNone), 'held for less than its rate').toEqual([true]);
});

test('the outcome says how a window went', async () => {
  const app = await testApplication({ rules: [rule('catalog-indexer')] });
  await start(app, { reason: 'in vain' });
  await app.maintenance.endWindow(ADMIN);
  await release(app);
  const overridden = await start(app, { reason: 'bold' });
  await app.tickUntil('ACTIVE');
  const override = { by: 'admin', at: new Date(), reason: 'harmless', waived: [] };
  await rows(app.databaseUrl, 'update maintenance_windows set override = $1 where id = $2', [
    JSON.stringify(override),
    overridden,
  ]);
  await app.maintenance.endWindow(ADMIN);
  await release(app);
  await start(app, { reason: 'too slow' });
  await app.maintenance.endWindow(ADMIN);
  await rows(
    app.databaseUrl,
    `update maintenance_windows set end_cause = 'DRAIN-DEADLINE' where reason = 'too slow'`,
  );

  expect((await list(app)).map(({ reason, outcome }) => [reason, outcome])).toEqual([
    ['too slow', 'drain-cancelled'],
    ['bold', 'activated-anyway'],
    ['in vain', 'ended-before-quiet'],
  ]);
  expect((await readStory(app, overridden)).record.override).toEqual(override);
});

test('a planned window that never took place is in the history with why, a skipped one once it would have begun', async () => {
  const app = await testApplication();
  await occurrence(app, 'MISSED', `now() - interval '3 hours'`);
  await occurrence(app, 'SKIPPED', `now() - interval '2 hours'`);
  await occurrence(app, 'SKIPPED', `now() + interval '2 hours'`);
  await occurrence(app, 'CANCELLED', `now() + interval '7 days'`);
  await occurrence(app, 'STARTED', `now() - interval '1 hour'`);

  const entries = await list(app);
  expect(entries.map(({ outcome }) => outcome)).toEqual(['cancelled', 'skipped', 'missed']);
  expect(entries[2]).toMatchObject({
    kind: 'occurrence',
    mode: 'NO-ACCESS',
    reason: 'was MISSED',
    why: 'The application was down.',
    startedAt: null,
  });
  expect(entries[2]?.plannedStart).toEqual(entries[2]?.at);
});

test('the history is filtered by words, mode, who, outcome and date, and what is typed is taken literally', async () => {
  const app = await testApplication();
  await start(app, { reason: '100% of team_a', mode: 'NO-ACCESS' });
  await app.maintenance.endWindow(SECOND);
  await start(app, { reason: 'release 2.8' });
  await occurrence(app, 'MISSED', `now() - interval '40 days'`);
  const reasons = async (selection: HistorySelection) =>
    (await list(app, selection)).map(({ reason }) => reason);

  expect(await reasons({})).toEqual(['release 2.8', '100% of team_a', 'was MISSED']);
  expect(await reasons({ term: 'RELEASE' })).toEqual(['release 2.8']);
  expect(await reasons({ term: '100% of team_' })).toEqual(['100% of team_a']);
  expect(await reasons({ term: '%' })).toEqual(['100% of team_a']);
  expect(await reasons({ mode: 'NO-ACCESS' })).toEqual(['100% of team_a', 'was MISSED']);
  expect(await reasons({ who: 'Second' })).toEqual(['100% of team_a']);
  expect(await reasons({ outcome: 'missed' })).toEqual(['was MISSED']);
  const lastMonth = new Date(Date.now() - 30 * 86_400_000);
  expect(await reasons({ until: lastMonth })).toEqual(['was MISSED']);
  expect(await reasons({ from: lastMonth, outcome: 'missed' })).toEqual([]);

  const second = await app.history.list(ADMIN, { page: 2, pageSize: 2 });
  expect(second).toMatchObject({ value: { count: 3, pages: 2, nodes: [{ reason: 'was MISSED' }] } });
});

test('an export of the history has every entry once, however many there are', async () => {
  const app = await testApplication();
  await rows(
    app.databaseUrl,
    `insert into maintenance_windows (id, status, mode, started_at, started_by, gate_version, ended_at, ended_by)
     select gen_random_uuid(), 'ENDED', 'READ-ONLY', now() - interval '1 minute' * (n / 7), 'admin', 1, now(), 'admin'
     from generate_series(1, 1234) as n`,
  );
  const exported = app.history.export(ADMIN, {});
  if (!exported.ok) throw new Error(exported.refusal.message);
  const ids = (await Array.fromAsync(exported.value)).flat().map(({ id }) => id);
  expect(ids).toHaveLength(1234);
  expect(new Set(ids).size).toBe(1234);
  expect(ids.slice(0, 100)).toEqual((await list(app)).map(({ id }) => id));
});

test('only administrators read the history, also while the module is off', async () => {
  const app = await testApplication({}, { moduleActive: false });
  const filter = { page: 1, pageSize: 10 };
  expect(await app.history.list(ADMIN, filter)).toMatchObject({ ok: true, value: { count: 0 } });
  for (const [principal, code] of [
    [MEMBER, 'not-administrator'],
    [NOBODY, 'not-signed-in'],
  ] as const) {
    const refused = { ok: false, refusal: { code } };
    expect(await app.history.list(principal, filter)).toMatchObject(refused);
    expect(await app.history.read(principal, crypto.randomUUID())).toMatchObject(refused);
    expect(app.history.export(principal, {})).toMatchObject(refused);
    expect(app.history.exportAudit(principal, {})).toMatchObject(refused);
    expect(await app.history.actors(principal)).toMatchObject(refused);
  }
});

test.each(['', 'a', crypto.randomUUID(), "'; drop table"])('there is no window %j', async (id) => {
  const app = await testApplication();
  expect(await app.history.read(ADMIN, id)).toMatchObject({ refusal: { code: 'not-found' } });
});
