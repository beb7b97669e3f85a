import { advance } from './advance.ts';
import { type CallLog, createCallLog } from './call-log.ts';
import type { Clock } from './clock.ts';
import type { WorldDefinition } from './definition.ts';
import { createFaults, type Faults } from './faults.ts';
import { loadWorld, saveWorld } from './state-file.ts';
import { buildWorld, type World } from './world.ts';

/** The world in time, and what goes wrong in it. Nothing moves by itself: reading moves it to now. */
export type Simulation = {
  readonly clock: Clock;
  readonly pageSize: number;
  readonly faults: Faults;
  readonly calls: CallLog;
  world(): World;
  change(world: World): void;
  /** Begins afresh: `definition` (default: the one from the start), no calls, no faults. */
  reset(definition?: WorldDefinition): void;
};

/**
 * With `stateFile` the world survives a restart: rules that were disabled are disabled still, tasks
 * have gone on meanwhile; what was due while nothing ran is not caught up on.
 */
export function createSimulation(options: {
  definition: WorldDefinition;
  clock: Clock;
  pageSize: number;
  stateFile: string | null;
}): Simulation {
  const { definition, clock, pageSize, stateFile } = options;
  const faults = createFaults();
  const calls = createCallLog();
  const kept = stateFile === null ? null : loadWorld(stateFile);
  let world = kept ? { ...kept, now: clock.now() } : buildWorld(definition, clock.now());
  if (stateFile !== null) saveWorld(stateFile, world);

  const become = (next: World) => {
    const worthSaving = next.rules !== world.rules || next.tasks !== world.tasks;
    world = next;
    if (stateFile !== null && worthSaving) saveWorld(stateFile, world);
  };
  return {
    clock,
    pageSize,
    faults,
    calls,
    world() {
      become(advance(world, clock.now()));
      return world;
    },
    change: become,
    reset(fresh = definition) {
      faults.clear();
      calls.clear();
      become(buildWorld(fresh, clock.now()));
    },
  };
}
