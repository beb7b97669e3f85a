import { expect, test } from 'vitest';
import { insertPlan } from '#dev/testing/planned-window.ts';
import { testApplication } from '#dev/testing/test-application.ts';

const HOUR = 3_600;

test('an announced window is announced, however many that are not announced yet come before it, or were announced before', async () => {
  const app = await testApplication();
  for (let hours = 2; hours < 24; hours += 1) {
    await insertPlan(app.databaseUrl, { startsIn: hours * HOUR, lasts: HOUR, noticeMinutes: 0 });
  }
  const late = await insertPlan(app.databaseUrl, { startsIn: 48 * HOUR, noticeMinutes: 3 * 1_440 });
  const later = await insertPlan(app.databaseUrl, {
    startsIn: 60 * HOUR,
    noticeMinutes: 5 * 1_440,
    mode: 'NO-ACCESS',
  });
  for (let hours = 70; hours < 92; hours += 1) {
    await insertPlan(app.databaseUrl, { startsIn: hours * HOUR, lasts: HOUR, noticeMinutes: 30 * 1_440 });
  }
  await app.planNotices.refresh();
  expect(app.planNotices.current().notices).toMatchObject([
    { planId: late, mode: 'READ-ONLY' },
    { planId: later, mode: 'NO-ACCESS' },
  ]);
});
