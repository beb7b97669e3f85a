import fc from 'fast-check';
import { type Action, nowMs } from './action.ts';
import { administratorActions } from './administrator-actions.ts';
import { awsTroubleActions } from './aws-trouble-actions.ts';
import { type Fate, fateInWords, NOTHING } from './fate.ts';
import { accidents, pauses } from './fate-arbitraries.ts';
import { isTooLate } from './late-call.ts';
import { INTERVAL_MS } from './model-rules.ts';
import type { ModelWorld } from './model-world.ts';
import { operatorActions } from './operator-actions.ts';
import { passTime } from './pass-time.ts';
import { judge, perform, wake } from './perform.ts';
import { replicaEvents, replicaRuns } from './replica-actions.ts';
import { taskActions } from './task-actions.ts';
import { tick, ticks } from './tick-actions.ts';

type ModelCommand = fc.AsyncCommand<ModelWorld, ModelWorld>;

const nothing = fc.constant(NOTHING);
const events = fc.oneof(
  { weight: 2, arbitrary: operatorActions },
  { weight: 3, arbitrary: taskActions },
  { weight: 1, arbitrary: awsTroubleActions },
  { weight: 1, arbitrary: replicaEvents },
);
const runs = fc.oneof(
  { weight: 6, arbitrary: ticks },
  { weight: 4, arbitrary: administratorActions },
  { weight: 1, arbitrary: replicaRuns },
);
const partakers = fc.tuple(
  fc.oneof({ weight: 3, arbitrary: runs }, { weight: 1, arbitrary: events }),
  fc.oneof({ weight: 4, arbitrary: nothing }, { weight: 1, arbitrary: accidents }),
);

/** Everything that can happen, one line of a counterexample each. `scheduler` is the one of this run. */
export function modelCommands(scheduler: () => fc.Scheduler): fc.Arbitrary<ModelCommand>[] {
  const alone = (actions: fc.Arbitrary<Action>, fates: fc.Arbitrary<Fate>) =>
    fc.tuple(actions, fates).map(([action, fate]) => performs(action, fate));
  return [
    alone(administratorActions, nothing),
    alone(ticks, nothing),
    alone(events, nothing),
    alone(replicaRuns, nothing),
    alone(runs, accidents),
    alone(runs, pauses),
    fc.tuple(fc.nat({ max: 2 }), fc.boolean()).map(([n, dies]) => wakes(n, dies)),
    fc.array(partakers, { minLength: 2, maxLength: 3 }).map((all) => atOnce(all, scheduler)),
    fc.constantFrom(1_000, 5_000, INTERVAL_MS, 2 * INTERVAL_MS, 31_000, 61_000).map(timePasses),
    fc.integer({ min: 2, max: 6 }).map(quietTicks),
  ];
}

/** What it has come to is judged after every command. */
function command(
  words: string,
  check: (world: ModelWorld) => boolean,
  run: (world: ModelWorld) => Promise<void>,
): ModelCommand {
  return {
    check,
    async run(_, world) {
      // Nothing takes no time at all.
      world.database.clock.pass(1);
      await run(world);
      await judge(world);
    },
    toString: () => `\n  ${words}`,
  };
}

function performs(action: Action, fate: Fate): ModelCommand {
  return command(
    `${action.words}${fateInWords(fate)}`,
    (world) => action.possible(world),
    (world) => perform(world, action, fate),
  );
}

/** Before each call of each of them the scheduler decides who goes first. */
function atOnce(all: readonly (readonly [Action, Fate])[], scheduler: () => fc.Scheduler): ModelCommand {
  const words = all.map(([action, fate]) => `${action.words}${fateInWords(fate)}`).join(' | ');
  return command(
    `at once: ${words}`,
    (world) => all.every(([action]) => action.possible(world)),
    async (world) => {
      const order = (label: string) => scheduler().schedule(Promise.resolve(), label);
      const performed = all.map(([action, fate]) => perform(world, action, fate, order));
      await scheduler().waitFor(Promise.all(performed));
    },
  );
}

/** A call that is under way when its process dies reaches AWS, if at all, while somebody still looks after it. */
function wakes(n: number, dies: boolean): ModelCommand {
  return command(
    `the ${n + 1}. who stands still goes on${dies ? ', and dies as soon as it has changed a schedule' : ''}`,
    ({ heldUp }) => heldUp.length > n,
    async (world) => {
      const held = world.heldUp[n];
      if (!held) return;
      const isLost = held.caller.stoodBeforeChange() && isTooLate(held.caller, nowMs(world));
      await wake(world, held, dies && !isLost ? 'dies' : 'goes-on');
    },
  );
}

function timePasses(milliseconds: number): ModelCommand {
  return command(
    `${milliseconds / 1000} s pass`,
    () => true,
    (world) => passTime(world, milliseconds),
  );
}

function quietTicks(count: number): ModelCommand {
  return command(
    `${count} ticks, an interval apart`,
    () => true,
    async (world) => {
      for (let at = 0; at < count; at += 1) {
        await passTime(world, INTERVAL_MS);
        await perform(world, tick(at), NOTHING);
        await judge(world);
      }
    },
  );
}
