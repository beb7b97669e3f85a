import { expect, test } from 'vitest';
import { endOpen, nextWindow } from '#dev/testing/contracts/next-window.ts';
import { createFakeDatabase } from '#dev/testing/fakes/fake-database.ts';
import { createFakeHoldLedger } from '#dev/testing/fakes/fake-hold-ledger.ts';
import { createFakeMissedRunStore } from '#dev/testing/fakes/fake-missed-run-store.ts';
import { createFakeWindowStore } from '#dev/testing/fakes/fake-window-store.ts';
import { createScheduleRuns } from '#lib/adapters/time/schedule-runs.ts';
import { perhapsMissedNone } from '#lib/domain/schedules/missed-run.ts';
import type { StartResult } from '#lib/ports/task-starter.ts';
import type { MissedRunDeps } from './missed-run-deps.ts';
import { tendMissedRuns } from './tend-missed-runs.ts';

const MINUTE_MS = 60_000;

/** A window from two o'clock on has held a schedule for so long; AWS answers the same each time. */
async function afterWindow(expression: string, minutes: number, answer: StartResult) {
  const database = createFakeDatabase();
  const ledger = createFakeHoldLedger(database);
  const windows = createFakeWindowStore(database);
  const asked: string[] = [];
  const looks: (readonly string[])[] = [];
  const missedRuns = createFakeMissedRunStore(database, async ({ verb, input }, moment) => {
    if (verb === 'missedRuns.unexamined' && moment === 'before') looks.push([...(input as string[])]);
  });
  const deps: MissedRunDeps = {
    moduleActive: true,
    missedRuns,
    scheduleRuns: createScheduleRuns(),
    taskStarter: {
      async runOnce(_, clientToken) {
        asked.push(clientToken);
        return answer;
      },
    },
    windows,
    examined: new Map(),
  };
  const { id } = await nextWindow(windows);
  const arn = 'arn:aws:events:eu-west-1:111122223333:rule/a';
  const schedule = {
    arn,
    name: 'a',
    bus: 'default',
    expression,
    state: 'ENABLED',
    untouchable: null,
  } as const;
  const hold = await ledger.intend(id, schedule);
  if (!hold) throw new Error('Nothing was intended.');
  await ledger.confirmHeld(hold);
  database.clock.pass(minutes * MINUTE_MS);
  await endOpen(windows);
  const [held] = await ledger.ofWindow(id);
  if (held) await ledger.confirmRestored(held);
  return { deps, database, asked, looks, list: () => missedRuns.list(Number.POSITIVE_INFINITY) };
}

test.each([
  ['cron(30 2 * * ? *)', 30, 0],
  ['cron(30 2 * * ? *)', 31, 1],
  ['cron(0/10 * * * ? *)', 60, 6],
  ['rate(1 hour)', 20, 1],
  ['rate(1 hour)', 150, 3],
  ['rate(1 day)', 11 * 60, 1],
  ['rate(2 parsecs)', 150, 0],
])('%s, held for %i minutes from two o’clock on, has missed %i runs', async (expression, minutes, runs) => {
  const { deps, list } = await afterWindow(expression, minutes, { kind: 'unknown', why: '' });
  await tendMissedRuns(deps);
  expect((await list()).map((missed) => missed.runs)).toEqual(runs > 0 ? [runs] : []);
});

test('a hold in which nothing was missed is not looked at again', async () => {
  const { deps, looks } = await afterWindow('cron(30 2 * * ? *)', 20, { kind: 'unknown', why: '' });
  await tendMissedRuns(deps);
  await tendMissedRuns(deps);
  expect(looks).toEqual([[], [expect.any(String)]]);
});

test('a daily run that was perhaps swallowed is told as perhaps, and run once where the policy says so', async () => {
  const { deps, list } = await afterWindow('rate(1 day)', 11 * 60, { kind: 'unknown', why: '' });
  await deps.missedRuns.setPolicy('arn:aws:events:eu-west-1:111122223333:rule/a', 'RUN-ONCE', 'admin');
  await tendMissedRuns(deps);
  const [run] = await list();
  expect(run).toMatchObject({ runs: 1, firstAt: null, status: 'QUEUED' });
  expect(run && perhapsMissedNone(run)).toBe(true);
});

test('while missed runs are counted, others get their turn between any two schedules', async () => {
  const { deps } = await afterWindow('cron(30 2 * * ? *)', 20, { kind: 'unknown', why: '' });
  const [hold] = await deps.missedRuns.unexamined(Number.POSITIVE_INFINITY, []);
  if (!hold) throw new Error('Nothing was held.');
  const holds = Array.from({ length: 10 }, (_, index) => ({ ...hold, key: `${index}` }));
  let turns = 0;
  let counting = true;
  const others = () => {
    turns += 1;
    if (counting) setImmediate(others);
  };
  setImmediate(others);
  await tendMissedRuns({ ...deps, missedRuns: { ...deps.missedRuns, unexamined: async () => holds } });
  counting = false;
  expect(turns).toBeGreaterThanOrEqual(holds.length);
});

test('nothing is looked at while the module is off', async () => {
  const { deps, looks } = await afterWindow('rate(1 hour)', 60, { kind: 'unknown', why: '' });
  await tendMissedRuns({ ...deps, moduleActive: false });
  expect(looks).toEqual([]);
});

test('AWS is asked again with the same token, for as long as it is sure to know it', async () => {
  const { deps, database, asked, list } = await afterWindow('rate(1 hour)', 60, {
    kind: 'unknown',
    why: 'AWS did not answer in time.',
  });
  await tendMissedRuns(deps);
  const [run] = await list();
  if (!run) throw new Error('Nothing was recorded.');
  await deps.missedRuns.queueNow(run.id, 'admin');
  for (let tick = 0; tick < 3; tick += 1) await tendMissedRuns(deps);
  expect(asked).toEqual([run.id, run.id, run.id]);
  expect(await list()).toMatchObject([{ status: 'STARTING', lastError: 'AWS did not answer in time.' }]);
  database.clock.pass(31 * MINUTE_MS);
  await tendMissedRuns(deps);
  expect(asked).toHaveLength(3);
  expect(await list()).toMatchObject([
    { status: 'FAILED', lastError: expect.stringContaining('not known whether tasks were started') },
  ]);
});
