import { expect, test } from 'vitest';
import { newPlan } from '#dev/testing/contracts/plans.ts';
import { createFakeDatabase } from '#dev/testing/fakes/fake-database.ts';
import { createFakePlanAgenda } from '#dev/testing/fakes/fake-plan-agenda.ts';
import { createFakePlanStore } from '#dev/testing/fakes/fake-plan-store.ts';
import { createFakeWindowStore } from '#dev/testing/fakes/fake-window-store.ts';
import { createCronRecurrence } from '#lib/adapters/time/cron-recurrence.ts';
import { createZonedTimes } from '#lib/adapters/time/zoned-times.ts';
import type { User } from '#lib/domain/principal.ts';
import { listLatelyMissed } from './list-lately-missed.ts';
import type { PlanDeps } from './plan-deps.ts';

const ADMIN: User = {
  kind: 'user',
  id: 'admin',
  name: 'admin',
  groups: ['DAAdministrators'],
  administrator: true,
};
const HOUR_MS = 3_600_000;

test('a window that was lately missed is told, however many occurrences to come are skipped', async () => {
  const database = createFakeDatabase();
  const times = createZonedTimes();
  const deps: PlanDeps = {
    moduleActive: true,
    healthHosts: new Set(),
    windows: createFakeWindowStore(database),
    plans: createFakePlanStore(database),
    times,
    recurrence: createCronRecurrence(times),
  };
  const inHours = (hours: number) => new Date(database.clock.now().getTime() + hours * HOUR_MS);
  const plan = newPlan({ cron: '0 2 * * *', next: { startsAt: inHours(-1), endsAt: inHours(0) } });
  database.plans.set(plan.id, plan);
  const next = { startsAt: inHours(24), endsAt: inHours(25) };
  await createFakePlanAgenda(database).miss({ plan, next, why: 'late' });
  let before = database.plans.get(plan.id) ?? plan;
  for (let day = 2; day < 62; day += 1) {
    const occurrence = { startsAt: inHours(day * 24), endsAt: inHours(day * 24 + 1) };
    const skipped = [...before.skipped, occurrence.startsAt];
    const after = { ...before, version: before.version + 1, skipped };
    await deps.plans.commit({ kind: 'skipped', before, after, occurrence });
    before = after;
  }
  const told = async () => {
    const missed = await listLatelyMissed(deps, ADMIN);
    if (!missed.ok) throw new Error(missed.refusal.message);
    return missed.value.map(({ startsAt }) => startsAt);
  };
  expect(await told()).toEqual([plan.next.startsAt]);
  database.clock.pass(48 * HOUR_MS + 1);
  expect(await told()).toEqual([]);
});
