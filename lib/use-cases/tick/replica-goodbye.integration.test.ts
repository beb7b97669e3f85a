import { expect, test, vi } from 'vitest';
import { RULES, START } from '#dev/testing/story-world.ts';
import { ADMIN, testApplication } from '#dev/testing/test-application.ts';
import { consoleOf, USUAL_TIMES } from '#dev/testing/watched-window.ts';

test('a process that has said goodbye does not come back because of what it still has to finish', async () => {
  const app = await testApplication({ rules: RULES }, { variables: USUAL_TIMES });
  const leaving = app.replica();
  await leaving.snapshot.start();
  await app.maintenance.startWindow(ADMIN, START);
  await vi.waitFor(async () => expect((await consoleOf(app)).replicas).toHaveLength(2));
  await leaving.snapshot.stop();
  expect((await consoleOf(app)).replicas).toHaveLength(1);
  // A command or a tick that was under way reads the state when it is done.
  await leaving.snapshot.refresh();
  expect((await consoleOf(app)).replicas).toHaveLength(1);
});
