import fc from 'fast-check';
import { expect, test } from 'vitest';
import { newPlan } from '#dev/testing/contracts/plans.ts';
import { createFakeAws, fakeRule } from '#dev/testing/fakes/fake-aws.ts';
import { createFakeDatabase } from '#dev/testing/fakes/fake-database.ts';
import { createFakePlanAgenda } from '#dev/testing/fakes/fake-plan-agenda.ts';
import { createFakeHealthAnswers, createFakeWindowNotes } from '#dev/testing/fakes/fake-window-notes.ts';
import { type Turn, yields } from '#dev/testing/fakes/turn.ts';
import { fuzzRuns } from '#dev/testing/fuzz-runs.ts';
import { maintenanceDepsOf } from '#dev/testing/model/maintenance-deps-of.ts';
import { createCronRecurrence } from '#lib/adapters/time/cron-recurrence.ts';
import { createZonedTimes } from '#lib/adapters/time/zoned-times.ts';
import type { WindowPlan } from '#lib/domain/plans/window-plan.ts';
import { isOpen } from '#lib/domain/window/window.ts';
import type { CarryOutDeps } from '#lib/use-cases/plans/carry-out-deps.ts';
import { carryOutPlans } from './carry-out-plans.ts';

// On the fakes: every moment at which a process can die or another can come first is one of their turns.

const MINUTE_MS = 60_000;
const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

/** A plan of every night from two to three, and it is two. */
function night(rest: Partial<WindowPlan> = {}) {
  const database = createFakeDatabase();
  const aws = createFakeAws([fakeRule('a')]);
  const now = database.clock.now();
  const next = { startsAt: now, endsAt: new Date(now.getTime() + HOUR_MS) };
  const plan = newPlan({ zone: 'UTC', cron: '0 2 * * *', next, atEnd: { kind: 'end' }, ...rest });
  database.plans.set(plan.id, plan);
  const deps = (turn: Turn = yields): CarryOutDeps => ({
    ...maintenanceDepsOf(
      { database, aws },
      { turn, beats: () => true },
      { id: 'one', refresh: async () => {} },
    ),
    agenda: createFakePlanAgenda(database, turn),
    notes: createFakeWindowNotes(database, turn),
    healthAnswers: createFakeHealthAnswers(database, turn),
    health: { ask: async () => ({ ok: true, why: 'It answered 200.' }) },
    recurrence: createCronRecurrence(createZonedTimes()),
    startGraceMs: 15 * 60_000,
    failedStarts: new Map(),
  });
  const actions = () => database.audit.map(({ action }) => action);
  const outcomes = () => [...database.occurrences.values()].map(({ outcome }) => outcome);
  const nextStart = () => database.plans.get(plan.id)?.next.startsAt.getTime();
  return { database, plan, deps, actions, outcomes, nextStart };
}

/** Lives until just before the n-th moment. */
function dyingAt(moment: number): Turn {
  let passed = 0;
  return async () => {
    passed += 1;
    if (passed >= moment) throw new Error('The process was killed.');
  };
}

async function countMoments(work: (turn: Turn) => Promise<unknown>): Promise<number> {
  let count = 0;
  await work(async () => {
    count += 1;
  });
  return count;
}

/** Runs until it dies. */
const dies = (deps: CarryOutDeps) => carryOutPlans(deps).catch(() => {});

test('killed at any moment of a start and run again, it starts one window and goes on to the next night', async () => {
  const moments = await countMoments((turn) => carryOutPlans(night().deps(turn)));
  expect(moments).toBeGreaterThan(10);
  for (let moment = 1; moment <= moments; moment += 1) {
    const { database, plan, deps, actions, outcomes, nextStart } = night();
    await dies(deps(dyingAt(moment)));
    await carryOutPlans(deps());
    expect(actions(), `killed at ${moment}`).toEqual(['window-started']);
    expect(outcomes()).toEqual(['STARTED']);
    expect(isOpen(database.window)).toBe(true);
    expect(nextStart()).toBe(plan.next.startsAt.getTime() + DAY_MS);
  }
});

test('killed at any moment of an end and run again, it ends the window once', async () => {
  const ready = async () => {
    const made = night();
    await carryOutPlans(made.deps());
    made.database.clock.pass(HOUR_MS);
    return made;
  };
  const { deps: rehearsed } = await ready();
  const moments = await countMoments((turn) => carryOutPlans(rehearsed(turn)));
  for (let moment = 1; moment <= moments; moment += 1) {
    const { database, deps, actions } = await ready();
    await dies(deps(dyingAt(moment)));
    await carryOutPlans(deps());
    expect(isOpen(database.window), `killed at ${moment}`).toBe(false);
    expect(actions()).toEqual(['window-started', 'window-ended']);
  }
});

test('killed at any moment of nights that were missed and run again, it records each night once', async () => {
  const ready = () => {
    const made = night();
    made.database.clock.pass(3 * DAY_MS + HOUR_MS);
    return made;
  };
  const moments = await countMoments((turn) => carryOutPlans(ready().deps(turn)));
  for (let moment = 1; moment <= moments; moment += 1) {
    const { plan, deps, actions, outcomes, nextStart } = ready();
    await dies(deps(dyingAt(moment)));
    await carryOutPlans(deps());
    expect(actions(), `killed at ${moment}`).toEqual(Array(4).fill('plan-missed'));
    expect(outcomes()).toEqual(Array(4).fill('MISSED'));
    expect(nextStart()).toBe(plan.next.startsAt.getTime() + 4 * DAY_MS);
  }
});

test('however replicas come between one another, a night has one window, and it ends once', async () => {
  const { seed, numRuns } = fuzzRuns('replicas carry out plans', 100);
  await fc.assert(
    fc.asyncProperty(fc.scheduler(), async (scheduler) => {
      const { database, deps, actions, outcomes } = night();
      const turn: Turn = () => scheduler.schedule(Promise.resolve());
      const all = () => Promise.all([1, 2, 3].map(() => carryOutPlans(deps(turn))));
      await scheduler.waitFor(all());
      expect(actions()).toEqual(['window-started']);
      expect(outcomes()).toEqual(['STARTED']);
      database.clock.pass(HOUR_MS);
      await scheduler.waitFor(all());
      expect(actions()).toEqual(['window-started', 'window-ended']);
    }),
    { seed, numRuns },
  );
});

test('a plan that cannot be carried out for a reason of its own does not keep another from starting', async () => {
  const { database, deps, outcomes } = night();
  const broken = newPlan({
    cron: 'never',
    zone: 'UTC',
    next: { startsAt: new Date(0), endsAt: new Date(1) },
  });
  database.plans.set(broken.id, broken);
  await expect(carryOutPlans(deps())).rejects.toThrow('Not all that was planned');
  expect(outcomes()).toEqual(['STARTED']);
});

const NO_DEADLINE = null;
const QUIET_IN_5 = { minutes: 5, otherwise: 'cancel' } as const;

test.each([
  ['starts late as long as half of its hour is left', 30, 60, NO_DEADLINE, 'STARTED', null],
  ['is missed with less than half of its hour left', 31, 60, NO_DEADLINE, 'MISSED', /less than half/],
  ['of ten minutes is missed after six', 6, 60, NO_DEADLINE, 'MISSED', /less than half/],
  ['starts late within the deadline of its drain', 4, 60, QUIET_IN_5, 'STARTED', null],
  ['is missed once the deadline of its drain is over', 5, 60, QUIET_IN_5, 'MISSED', /deadline of its drain/],
  ['is missed after its grace time', 15, 15, NO_DEADLINE, 'MISSED', /was not running/],
] as const)('a planned window %s', async (name, lateMinutes, graceMinutes, drainDeadline, outcome, why) => {
  const lasts = name.includes('ten minutes') ? 10 : 60;
  const { database, plan, deps, outcomes } = night({ drainDeadline });
  const endsAt = new Date(plan.next.startsAt.getTime() + lasts * MINUTE_MS);
  database.plans.set(plan.id, { ...plan, next: { ...plan.next, endsAt } });
  database.clock.pass(lateMinutes * MINUTE_MS);
  await carryOutPlans({ ...deps(), startGraceMs: graceMinutes * MINUTE_MS });
  expect(outcomes()).toEqual([outcome]);
  const [told] = database.occurrences.values();
  if (why) expect(told?.why).toMatch(why);
});

test('a planned window is started in the name of who planned it, not of who last skipped one of its occurrences', async () => {
  const { database, deps } = night({ plannedBy: 'anna', changedBy: 'admin' });
  await carryOutPlans(deps());
  expect(database.window).toMatchObject({ startedBy: 'anna' });
  expect([...database.occurrences.values()]).toMatchObject([{ by: 'anna' }]);
});

test('with the module off nothing is carried out', async () => {
  const { deps, actions } = night();
  await carryOutPlans({ ...deps(), moduleActive: false });
  expect(actions()).toEqual([]);
});
