import { expect } from 'vitest';
import type { FaultDefinition } from '../local-aws/faults.ts';
import { finishTasks } from './standalone-tasks.ts';
import { ruleStates, START } from './story-world.ts';
import { ADMIN, type TestApplication } from './test-application.ts';
import { type WatchedWindow, watchWindow } from './watched-window.ts';

/** What strikes AWS, once while a window is started and once more while it is ended. */
export type Trouble = {
  readonly atStart: readonly FaultDefinition[];
  readonly atEnd: readonly FaultDefinition[];
  /** So many intervals of 15 seconds it lasts each time. */
  readonly intervals: number;
};

/**
 * A whole window in spite of trouble: started, drained, ACTIVE, ended, released, every report held against the
 * truth (see `watchWindow`), with nobody helping but AWS itself, which mends. A task must be busy at the
 * beginning. Fails unless every rule is exactly as before, and unless the holds kept names and reasons.
 */
export async function surviveWholeWindow(app: TestApplication, trouble: Trouble): Promise<WatchedWindow> {
  const { control } = app.aws;
  const watched = watchWindow(app);
  const before = await ruleStates(app);

  await control.addFaults(...trouble.atStart);
  expect(await app.maintenance.startWindow(ADMIN, START)).toMatchObject({ ok: true });
  expect((await watched.intervals(trouble.intervals)).window.status, 'a task is busy').toBe('PENDING');
  await expectReasons(watched);
  // From here on only the trouble can keep the window from being quiet.
  await finishTasks(control);
  await watched.intervals(trouble.intervals);
  await expectReasons(watched);
  await control.clearFaults();
  await watched.untilActive();
  expect((await watched.console()).holds.map((hold) => [hold.ruleName, hold.originalState])).toEqual(
    Object.entries(before).sort(),
  );
  expect(new Set(Object.values(await ruleStates(app)))).toEqual(new Set(['DISABLED']));

  await control.addFaults(...trouble.atEnd);
  expect(await app.maintenance.endWindow(ADMIN)).toMatchObject({ ok: true });
  await watched.intervals(trouble.intervals);
  await expectReasons(watched);
  await control.clearFaults();
  await watched.untilReleased();
  expect(await ruleStates(app)).toEqual(before);
  return watched;
}

/** What has failed says why, and what has not failed says nothing. */
async function expectReasons(watched: WatchedWindow): Promise<void> {
  for (const { ruleName, tries, lastError } of (await watched.console()).holds) {
    expect(ruleName).not.toBe('');
    if (tries > 0) expect(lastError, ruleName).toMatch(/\w/);
    else expect(lastError, ruleName).toBeNull();
  }
}
