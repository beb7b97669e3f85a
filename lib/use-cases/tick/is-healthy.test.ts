import { expect, test } from 'vitest';
import { nextWindow } from '#dev/testing/contracts/next-window.ts';
import { createFakeAws } from '#dev/testing/fakes/fake-aws.ts';
import { createFakeDatabase } from '#dev/testing/fakes/fake-database.ts';
import { createFakePlanAgenda } from '#dev/testing/fakes/fake-plan-agenda.ts';
import { createFakeHealthAnswers, createFakeWindowNotes } from '#dev/testing/fakes/fake-window-notes.ts';
import { createFakeWindowStore } from '#dev/testing/fakes/fake-window-store.ts';
import { yields } from '#dev/testing/fakes/turn.ts';
import { maintenanceDepsOf } from '#dev/testing/model/maintenance-deps-of.ts';
import { createCronRecurrence } from '#lib/adapters/time/cron-recurrence.ts';
import { createZonedTimes } from '#lib/adapters/time/zoned-times.ts';
import type { CarryOutDeps } from '#lib/use-cases/plans/carry-out-deps.ts';
import { isHealthy } from './is-healthy.ts';

const URL = 'https://platform.example/health';

test.each([
  ['29 seconds ago counts, and nobody is asked', -29_000, false],
  ['30 seconds ago is asked for again', -30_000, true],
  ['that is still to come, because the clock was set back, is asked for again', 3_600_000, true],
])('an answer %s', async (_, agoMs, asks) => {
  const database = createFakeDatabase();
  const window = await nextWindow(createFakeWindowStore(database));
  const now = database.clock.now();
  database.healthAnswers.set(window.id, {
    at: new Date(now.getTime() + agoMs),
    ok: false,
    why: 'It answered 503.',
  });
  let asked = 0;
  const deps: CarryOutDeps = {
    ...maintenanceDepsOf(
      { database, aws: createFakeAws([]) },
      { turn: yields, beats: () => true },
      { id: 'one', refresh: async () => {} },
    ),
    agenda: createFakePlanAgenda(database),
    notes: createFakeWindowNotes(database),
    healthAnswers: createFakeHealthAnswers(database),
    health: {
      ask: async () => {
        asked += 1;
        return { ok: true, why: 'It answered 200.' };
      },
    },
    recurrence: createCronRecurrence(createZonedTimes()),
    startGraceMs: 0,
    failedStarts: new Map(),
  };
  expect(await isHealthy(deps, window, URL, now)).toBe(asks);
  expect(asked).toBe(asks ? 1 : 0);
});
