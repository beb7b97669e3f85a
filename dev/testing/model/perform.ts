import { type Action, nowMs } from './action.ts';
import { createCaller, DatabaseFailed, Died } from './caller.ts';
import type { Fate } from './fate.ts';
import type { HeldUp, ModelWorld } from './model-world.ts';
import { readScreen } from './read-screen.ts';

type Order = (label: string) => Promise<void>;

/** Runs the action to its end, or until it stands still; then it is among `heldUp`. */
export async function perform(
  world: ModelWorld,
  action: Action,
  fate: Fate,
  order: Order | null = null,
): Promise<void> {
  const { witness } = world.truth;
  const caller = createCaller({ name: action.words, fate, nowMs: () => nowMs(world), witness, order });
  const ended = action.run(world, caller).catch(tolerate);
  const outcome = await Promise.race([ended.then(() => 'ended'), caller.standsStill]);
  if (outcome !== 'ended') {
    ended.catch(() => {});
    world.heldUp = [...world.heldUp, { caller, ended }];
  }
}

/** Lets a run that stands still go on to its end. */
export async function wake(world: ModelWorld, held: HeldUp, then: 'goes-on' | 'dies'): Promise<void> {
  world.heldUp = world.heldUp.filter((other) => other !== held);
  held.caller.wake(then);
  await held.ended;
}

/** Looks at what has come of it: throws when a promise was broken. */
export async function judge(world: ModelWorld): Promise<void> {
  await readScreen(world);
  if (world.truth.broken.length > 0) throw new Error(world.truth.broken.join('\n'));
}

/** Death and outages are part of the game; anything else is a mistake in what was run. */
function tolerate(cause: unknown): void {
  if (!(cause instanceof Died || cause instanceof DatabaseFailed)) throw cause;
}
