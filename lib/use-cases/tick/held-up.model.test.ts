import { expect, test } from 'vitest';
import { decides, ends, starts } from '#dev/testing/model/administrator-actions.ts';
import { begin } from '#dev/testing/model/beginning.ts';
import { becomesActive, calmDown, endsAsBefore } from '#dev/testing/model/calm.ts';
import { freezesBefore, NOTHING } from '#dev/testing/model/fate.ts';
import { INTERVAL_MS, STALE_AFTER_MS, VERIFY_RELEASE_AFTER_MS } from '#dev/testing/model/model-rules.ts';
import type { ModelWorld } from '#dev/testing/model/model-world.ts';
import { passTime } from '#dev/testing/model/pass-time.ts';
import { judge, perform, wake } from '#dev/testing/model/perform.ts';
import { tick } from '#dev/testing/model/tick-actions.ts';

// What the model has found or could find only with luck: a process that stands still between what it has seen and
// what it does, while another goes on. Everything that the model judges is judged here too.

const LEASE_AND_MORE_MS = VERIFY_RELEASE_AFTER_MS + 1;

/** A window after so many quiet ticks. */
function worldAfter(ticks: number): Promise<ModelWorld> {
  return begin({ ticks, hasSchedules: true, tasks: 0 });
}

async function wakeFirst(world: ModelWorld, then: 'goes-on' | 'dies' = 'goes-on'): Promise<void> {
  const [held] = world.heldUp;
  if (!held) throw new Error('Nobody stands still.');
  await wake(world, held, then);
  await judge(world);
}

async function endsWell(world: ModelWorld): Promise<void> {
  await calmDown(world);
  await becomesActive(world);
  await endsAsBefore(world);
}

test('a promotion that was decided before somebody else saw a schedule enabled is not made', async () => {
  const world = await worldAfter(3);
  await passTime(world, INTERVAL_MS);
  await perform(world, tick(0), freezesBefore('windows.commit'));
  expect(world.heldUp).toHaveLength(1);
  await passTime(world, LEASE_AND_MORE_MS);
  world.truth.rules.changedByOthers('a', 'ENABLED');
  await perform(world, tick(1), NOTHING);
  await wakeFirst(world);
  expect(world.database.window.status).toBe('PENDING');
  await endsWell(world);
});

test('a promotion that comes when what it rests on has grown too old is not made', async () => {
  const world = await worldAfter(3);
  await passTime(world, INTERVAL_MS);
  await perform(world, tick(0), freezesBefore('windows.commit'));
  await passTime(world, STALE_AFTER_MS + 1);
  await wakeFirst(world);
  expect(world.database.window.status).toBe('PENDING');
  await endsWell(world);
});

test('what was seen of the schedules before a process stood still is not passed off as seen after it', async () => {
  const world = await worldAfter(3);
  await passTime(world, INTERVAL_MS);
  await perform(world, tick(0), freezesBefore('observations.latest'));
  world.truth.rules.changedByOthers('managed', 'ENABLED');
  await passTime(world, VERIFY_RELEASE_AFTER_MS - INTERVAL_MS);
  await wakeFirst(world);
});

test('an observation for a window that is over counts for no other', async () => {
  const world = await begin({ ticks: 2, hasSchedules: false, tasks: 0 });
  await passTime(world, INTERVAL_MS);
  await perform(world, tick(0), freezesBefore('observations.latest'));
  await perform(world, ends(false, 0), NOTHING);
  await perform(world, starts('NO-ACCESS', 0), NOTHING);
  world.database.clock.pass(1);
  await wakeFirst(world);
  await passTime(world, INTERVAL_MS);
  await perform(world, tick(1), NOTHING);
  await judge(world);
  expect(world.database.window.status).toBe('PENDING');
  await endsWell(world);
});

test('a rule that was made again while its end was written down does not pass for disabled before', async () => {
  const world = await worldAfter(2);
  world.truth.rules.changedByOthers('a', null);
  await perform(world, tick(0), freezesBefore('holds.resolve'));
  await passTime(world, LEASE_AND_MORE_MS);
  world.truth.rules.changedByOthers('a', 'ENABLED');
  await perform(world, tick(1), NOTHING);
  await wakeFirst(world);
  await endsWell(world);
});

test('a call that disables late, between the last look and its record, is not forgotten', async () => {
  const world = await worldAfter(0);
  await perform(world, tick(0), freezesBefore('schedules.disable'));
  await passTime(world, LEASE_AND_MORE_MS);
  await perform(world, tick(1), NOTHING);
  await perform(world, ends(false, 0), NOTHING);
  await perform(world, tick(1), NOTHING);
  await passTime(world, LEASE_AND_MORE_MS);
  await perform(world, tick(1), freezesBefore('holds.resolve'));
  await wakeFirst(world);
  await endsWell(world);
});

test.each(['holds.recordDrift', 'lease.stillOurs'])(
  'a process that stood still before %s touches no schedule without its lease',
  async (verb) => {
    const world = await worldAfter(2);
    world.truth.rules.changedByOthers('a', 'ENABLED');
    await perform(world, tick(0), freezesBefore(verb));
    await passTime(world, LEASE_AND_MORE_MS);
    await perform(world, tick(1), NOTHING);
    await perform(world, ends(false, 0), NOTHING);
    await perform(world, tick(1), NOTHING);
    await passTime(world, LEASE_AND_MORE_MS);
    await perform(world, tick(1), NOTHING);
    await wakeFirst(world, 'dies');
    await endsWell(world);
  },
);

test('what was seen for a window that is over is not held for the next', async () => {
  const world = await worldAfter(0);
  await perform(world, tick(0), freezesBefore('holds.intend'));
  await perform(world, ends(false, 0), NOTHING);
  world.truth.rules.changedByOthers('a', 'DISABLED');
  await perform(world, starts('READ-ONLY', 0), NOTHING);
  await wakeFirst(world);
  await endsWell(world);
});

test('a decision that a rule stays disabled holds when it is made during the release, and for the next window', async () => {
  const during = await worldAfter(5);
  await perform(during, ends(false, 0), NOTHING);
  await perform(during, tick(0), freezesBefore('schedules.enable'));
  await perform(during, decides(0, 'a', 'stays-disabled'), NOTHING);
  await wakeFirst(during);
  await endsWell(during);

  const next = await worldAfter(5);
  await perform(next, decides(0, 'a', 'stays-disabled'), NOTHING);
  await perform(next, ends(false, 0), NOTHING);
  await perform(next, starts('READ-ONLY', 0), NOTHING);
  await endsWell(next);
});
