import fc from 'fast-check';
import { test } from 'vitest';
import { fuzzRuns } from '#dev/testing/fuzz-runs.ts';
import { begin, beginnings } from '#dev/testing/model/beginning.ts';
import { becomesActive, calmDown, endsAsBefore } from '#dev/testing/model/calm.ts';
import { modelCommands } from '#dev/testing/model/model-commands.ts';

/**
 * Judged against the truth, which the fakes show call by call: ACTIVE and safeToDeploy only when each of the last
 * three observations was clean and really so (no schedule enabled, no task visible, no replica letting users in,
 * but for what was waived), at least an interval apart, none too old, and the settle time over; nothing disabled
 * that was not written down, nothing enabled that was disabled before; left alone, everything becomes ACTIVE, and
 * ends as it was before, with one audit entry for each transition.
 */
test('whatever happens at once, late, twice or not at all, ACTIVE is true, and the end leaves everything as it was', async () => {
  const { seed, numRuns } = fuzzRuns('The model of a window', 20_000);
  let scheduler: fc.Scheduler;
  const commands = fc.commands(
    modelCommands(() => scheduler),
    { maxCommands: 30, size: '+1' },
  );
  const property = fc.asyncProperty(beginnings, fc.scheduler(), commands, async (beginning, order, all) => {
    scheduler = order;
    const world = await begin(beginning);
    await fc.asyncModelRun(() => ({ model: world, real: world }), all);
    await calmDown(world);
    await becomesActive(world);
    await endsAsBefore(world);
  });
  await fc.assert(property, { seed, numRuns });
}, 600_000);
