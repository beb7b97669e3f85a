import type { Caller } from './caller.ts';
import type { ModelWorld } from './model-world.ts';
import type { ReplicaProcess } from './replica-process.ts';

/** Something that somebody does, or that happens. */
export type Action = {
  /** As it is read in a counterexample. */
  readonly words: string;
  /** Whether it can happen now at all. */
  possible(world: ModelWorld): boolean;
  run(world: ModelWorld, caller: Caller): Promise<void>;
};

/** It happens at once, whoever else is at work. */
export function event(
  words: string,
  happens: (world: ModelWorld) => void,
  possible: (world: ModelWorld) => boolean = () => true,
): Action {
  return {
    words,
    possible,
    async run(world, caller) {
      await caller.turn({ verb: words, input: null }, 'before');
      if (possible(world)) happens(world);
    },
  };
}

/** The `n`th process, counted around. */
export function processOf({ processes }: ModelWorld, n: number): ReplicaProcess {
  const process = processes[n % processes.length];
  if (!process) throw new Error('There is no process at all.');
  return process;
}

export function nowMs({ database }: ModelWorld): number {
  return database.clock.now().getTime();
}
