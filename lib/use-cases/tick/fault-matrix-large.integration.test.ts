import { expect, test } from 'vitest';
import { rule, ruleStates, START } from '#dev/testing/story-world.ts';
import { ADMIN, testApplication } from '#dev/testing/test-application.ts';
import { USUAL_TIMES, watchWindow } from '#dev/testing/watched-window.ts';

// The part of the fault matrix that is about size.

const RULES = Array.from({ length: 300 }, (_, at) =>
  rule(`rule-${String(at).padStart(3, '0')}`, at % 10 === 0 ? 'DISABLED' : 'ENABLED'),
);
const AS_BEFORE = Object.fromEntries(RULES.map(({ name, state }) => [name, state]));

test('a window with 300 rules and 10,000 running tasks waits for every task and puts every rule back', async () => {
  const tasks = Array.from({ length: 10_000 }, (_, at) => ({
    cluster: 'dataall',
    family: `family-${at % 50}`,
    durationSeconds: at === 7_777 ? 900 : 600,
  }));
  const app = await testApplication({ rules: RULES, tasks }, { variables: USUAL_TIMES });
  const watched = watchWindow(app);
  expect(await app.maintenance.startWindow(ADMIN, START)).toMatchObject({ ok: true });
  const first = await watched.tick();
  expect(first.observation?.busyTasks).toHaveLength(10_000);
  expect(Object.values(await ruleStates(app)).every((state) => state === 'DISABLED')).toBe(true);

  await app.aws.control.advance(700);
  const left = await watched.intervals(1);
  expect(left.observation?.busyTasks).toMatchObject([{ family: 'family-27' }]);
  expect(left.window.status).toBe('PENDING');
  await app.aws.control.advance(300);
  await watched.untilActive();
  await app.maintenance.endWindow(ADMIN);
  await watched.untilReleased();
  expect(await ruleStates(app)).toEqual(AS_BEFORE);
}, 240_000);
