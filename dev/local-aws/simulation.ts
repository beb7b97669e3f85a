import { advance } from './advance.ts';
import { buildWorld } from './build-world.ts';
import { type CallLog, createCallLog } from './call-log.ts';
import type { Clock } from './clock.ts';
import type { WorldDefinition } from './definition.ts';
import { createFaults, type Faults } from './faults.ts';
import { settle } from './settle.ts';
import { loadWorld, saveWorld } from './state-file.ts';
import type { World } from './world.ts';

/** The world in time, and what goes wrong in it. Nothing moves by itself: reading moves it to now. */
export type Simulation = {
  readonly clock: Clock;
  /** The most that a page of any list holds. */
  pageSize: number;
  readonly faults: Faults;
  readonly calls: CallLog;
  world(): World;
  change(world: World): void;
  /** Begins afresh: `definition` (default: the one from the start), no calls, no faults, pages as at the start. */
  reset(definition?: WorldDefinition): void;
};

const DEFAULT_SEED = 1;

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
  const kept = stateFile === null ? null : loadWorld(stateFile);
  let world = kept ? { ...kept, now: clock.now() } : buildWorld(definition, clock.now());
  if (stateFile !== null) saveWorld(stateFile, world);

  const become = (next: World) => {
    const worthSaving = isMoreThanTime(world, next);
    world = next;
    if (stateFile !== null && worthSaving) saveWorld(stateFile, world);
  };
  const simulation: Simulation = {
    clock,
    pageSize,
    faults: createFaults(definition.seed ?? DEFAULT_SEED),
    calls: createCallLog(),
    world() {
      become(advance(world, clock.now()));
      return world;
    },
    change: (next) => become(settle(next)),
    reset(fresh = definition) {
      simulation.pageSize = pageSize;
      simulation.faults.clear(fresh.seed ?? DEFAULT_SEED);
      simulation.calls.clear();
      become(buildWorld(fresh, clock.now()));
    },
  };
  return simulation;
}

function isMoreThanTime(before: World, after: World): boolean {
  const fields = Object.keys(after) as (keyof World)[];
  return fields.some((field) => field !== 'now' && after[field] !== before[field]);
}
