import { expect, test } from 'vitest';
import { changed, newPlan } from '#dev/testing/contracts/plans.ts';
import { createFakeDatabase } from '#dev/testing/fakes/fake-database.ts';
import { createFakePlanAgenda } from '#dev/testing/fakes/fake-plan-agenda.ts';
import { createFakePlanStore } from '#dev/testing/fakes/fake-plan-store.ts';
import { createZonedTimes } from '#lib/adapters/time/zoned-times.ts';
import { refusalWords } from '#lib/texts/refusal-words.ts';
import { textsForTest } from '#lib/texts/testing.ts';
import { findPlan } from './find-plan.ts';
import { spanFrom } from './next-occurrence.ts';

const german = textsForTest('de', 'refusals');
const DAY_MS = 86_400_000;

/** A plan of every day, the next occurrence of which was missed after an administrator had looked at it. */
async function missedSinceLooked() {
  const database = createFakeDatabase();
  const startsAt = new Date('2026-11-24T02:00:00Z');
  const next = { startsAt, endsAt: new Date('2026-11-24T03:00:00Z') };
  const times = { zone: 'UTC', cron: '0 2 * * *', next };
  const now = database.clock.now();
  const plan = newPlan({ ...times, plannedAt: now, changedAt: now });
  database.plans.set(plan.id, plan);
  database.clock.pass(1);
  const following = spanFrom(new Date(startsAt.getTime() + DAY_MS), next);
  await createFakePlanAgenda(database).miss({ plan, next: following, why: 'late' });
  const deps = { plans: createFakePlanStore(database), times: createZonedTimes() };
  const refused = async (version: number) => {
    const found = await findPlan(deps, plan.id, version);
    if (found.ok) throw new Error('It was not refused.');
    return found.refusal;
  };
  return { database, plan, deps, refused };
}

test('a plan of which only the clock has changed something names nobody, but what became of its window', async () => {
  const { refused, plan } = await missedSinceLooked();
  const refusal = await refused(plan.version);
  expect(refusal).toEqual({
    code: 'state-changed',
    message:
      'The window of "release 2.8" from 2026-11-24 02:00 to 03:00, UTC was missed in the meantime. The next one is to come from 2026-11-25 02:00 to 03:00, UTC. Nothing was changed: look at it, then do yours again.',
  });
  expect(refusalWords(german, refusal)).toBe(
    'Das Fenster von „release 2.8“ von 2026-11-24 02:00 bis 03:00 (UTC) ist inzwischen ausgefallen. Das nächste kommt von 2026-11-25 02:00 bis 03:00 (UTC). Es wurde nichts geändert: Sehen Sie es sich an und ändern Sie dann noch einmal.',
  );
});

test('a plan that somebody has changed is refused with the name, also when the clock has moved it since', async () => {
  const { database, plan, refused } = await missedSinceLooked();
  const before = database.plans.get(plan.id) ?? plan;
  database.clock.pass(1);
  const at = { changedBy: 'anna', changedAt: database.clock.now() };
  const after = changed(before, { ...at, reason: 'release 2.9' });
  database.plans.set(plan.id, after);
  expect((await refused(plan.version)).message).toContain('by anna');
  expect((await refused(before.version)).message).toContain('by anna');

  database.clock.pass(1);
  const following = spanFrom(new Date(after.next.startsAt.getTime() + DAY_MS), after.next);
  await createFakePlanAgenda(database).miss({ plan: after, next: following, why: 'late' });
  expect((await refused(before.version)).message).toContain('by anna');
  expect((await refused(after.version)).message).toContain('was missed in the meantime');
});

test('what is no id of the database is not found', async () => {
  const { deps } = await missedSinceLooked();
  for (const planId of ['', 'no-id', crypto.randomUUID()]) {
    expect(await findPlan(deps, planId, null)).toMatchObject({ refusal: { code: 'not-found' } });
  }
});
