import type { ModelWorld } from './model-world.ts';
import { wake } from './perform.ts';

/** A call that only takes long has its answer, or is given up, within this. */
const LONGEST_WAIT_MS = 10_000;

/** Time passes for everybody; tasks that were slow to be seen are seen, and processes that are well read the state. */
export async function passTime(world: ModelWorld, milliseconds: number): Promise<void> {
  if (milliseconds >= LONGEST_WAIT_MS) {
    for (const held of world.heldUp.filter(({ caller }) => caller.beats()))
      await wake(world, held, 'goes-on');
  }
  world.database.clock.pass(milliseconds);
  for (const task of world.aws.tasks.values()) {
    if (task.lastStatus === 'PROVISIONING') {
      world.aws.tasks.set(task.arn, { ...task, lastStatus: 'RUNNING', listed: true, described: true });
    }
  }
  for (const process of world.processes) if (process.health === 'well') await process.refresh();
}
