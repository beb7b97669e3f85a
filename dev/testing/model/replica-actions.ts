import fc from 'fast-check';
import { type Action, event, processOf } from './action.ts';
import type { ModelWorld } from './model-world.ts';
import { createReplicaProcess } from './replica-process.ts';

const N = fc.nat({ max: 2 });
const MOST_PROCESSES = 3;

/** Processes come and read the state. */
export const replicaRuns: fc.Arbitrary<Action> = fc.oneof(fc.constant(appears()), N.map(refreshes));

/** They stall and die; users knock at them. */
export const replicaEvents: fc.Arbitrary<Action> = fc.oneof(
  fc
    .tuple(N, fc.constantFrom('well' as const, 'stalled' as const, 'silent' as const))
    .map(([n, health]) => becomes(n, health)),
  fc.tuple(N, fc.constantFrom('read' as const, 'write' as const)).map(([n, access]) => isAsked(n, access)),
  N.map(answers),
);

function appears(): Action {
  return {
    words: 'another replica appears',
    possible: ({ processes }) => processes.length < MOST_PROCESSES,
    async run(world, { turn }) {
      const process = createReplicaProcess(world.database, `replica-${world.processes.length + 1}`);
      world.processes.push(process);
      await process.refresh(turn);
    },
  };
}

function refreshes(n: number): Action {
  return {
    words: `replica ${n} reads the state`,
    possible: isAlive(n),
    run: (world, { turn }) => processOf(world, n).refresh(turn),
  };
}

function becomes(n: number, health: 'well' | 'stalled' | 'silent'): Action {
  return event(
    `replica ${n} is ${health}`,
    (world) => {
      processOf(world, n).health = health;
    },
    isAlive(n),
  );
}

function isAsked(n: number, access: 'read' | 'write'): Action {
  return event(
    `a user asks replica ${n} to ${access}`,
    (world) => processOf(world, n).request(access),
    isAlive(n),
  );
}

function answers(n: number): Action {
  return event(`replica ${n} answers a user`, (world) => processOf(world, n).answer(), isAlive(n));
}

function isAlive(n: number): (world: ModelWorld) => boolean {
  return (world) => processOf(world, n).health !== 'silent';
}
