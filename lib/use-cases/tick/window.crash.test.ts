import { expect, test } from 'vitest';
import { runCrashMatrix } from '#dev/testing/crash/crash-matrix.ts';

// Some 340 processes start and die: under five minutes on two free cores, longer where others work too.
test('killed at any call of a window and started again, the application puts every schedule back, audits each transition once, and is never falsely ACTIVE', async () => {
  const { rehearsals, runs } = await runCrashMatrix();
  console.info(`The crash matrix: ${runs.length} processes killed.`);
  expect(rehearsals.flatMap((rehearsal) => rehearsal.problems)).toEqual([]);
  expect(runs.filter((run) => run.problems.length > 0)).toEqual([]);
  expect(runs.filter((run) => run.killedAt === null)).toEqual([]);
  const deaths = runs.map((run) => run.killedAt).join('\n');
  for (const what of ['DisableRule', 'EnableRule', 'ListTasks', 'COMMIT', 'reconciler_lease']) {
    expect(deaths).toContain(what);
  }
}, 900_000);
