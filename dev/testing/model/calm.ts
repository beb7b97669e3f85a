import { isUnresolved, MOST_DRIFTS } from '#lib/domain/schedules/schedule.ts';
import { isOpen } from '#lib/domain/window/window.ts';
import { ends } from './administrator-actions.ts';
import { NOTHING } from './fate.ts';
import { INTERVAL_MS, VERIFY_RELEASE_AFTER_MS } from './model-rules.ts';
import type { ModelWorld } from './model-world.ts';
import { passTime } from './pass-time.ts';
import { judge, perform, wake } from './perform.ts';
import { tick } from './tick-actions.ts';
import { wrongInTheAudit } from './wrong-in-the-audit.ts';
import { wrongInTheEnd } from './wrong-in-the-end.ts';

/** A dead holder's lease, a hold, its settle time, three clean observations, with some to spare. */
const TICKS_TO_ACTIVE = 12;
/** A dead holder's lease, the release, and the look after it. */
const TICKS_TO_END = 5;

/** Nobody does anything any more, AWS answers, every task ends, and who stood still goes on. */
export async function calmDown(world: ModelWorld): Promise<void> {
  world.aws.faults = [];
  for (const held of world.heldUp) await wake(world, held, 'goes-on');
  for (const process of world.processes) process.answerAll();
  world.aws.tasks.clear();
}

/** With nothing more than ticks a window that is left alone becomes ACTIVE, and is safe. */
export async function becomesActive(world: ModelWorld): Promise<void> {
  if (!isOpen(world.database.window)) return;
  for (let ticks = 0; ticks < TICKS_TO_ACTIVE; ticks += 1) {
    await passTime(world, INTERVAL_MS);
    await perform(world, tick(ticks), NOTHING);
    await judge(world);
    if (world.view?.safeToDeploy || waitsForPerson(world)) return;
  }
  throw new Error(`left alone it does not become quiet: ${JSON.stringify(world.view?.blockers)}`);
}

/** Only a person can decide about a rule that somebody keeps enabling, or that must not be touched. */
function waitsForPerson({ truth, database }: ModelWorld): boolean {
  const holds = [...database.holds.values()].filter(isUnresolved);
  return truth.rules.all().some(({ name, state }) => {
    if (state !== 'ENABLED') return false;
    return name === 'managed' || holds.some((hold) => hold.ruleName === name && hold.drifts >= MOST_DRIFTS);
  });
}

/** With nothing more than ticks everything is as it was before once the window has ended. */
export async function endsAsBefore(world: ModelWorld): Promise<void> {
  await perform(world, ends(false, 0), NOTHING);
  for (let ticks = 0; ticks < TICKS_TO_END; ticks += 1) {
    await perform(world, tick(ticks), NOTHING);
    await judge(world);
    await passTime(world, VERIFY_RELEASE_AFTER_MS + 1);
  }
  const wrong = [...wrongInTheEnd(world), ...wrongInTheAudit(world.database.audit, world.database.holds)];
  if (wrong.length > 0) throw new Error(wrong.join('\n'));
}
