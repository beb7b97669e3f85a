import fc from 'fast-check';
import { starts } from './administrator-actions.ts';
import { NOTHING } from './fate.ts';
import { INTERVAL_MS } from './model-rules.ts';
import { createModelWorld, type ModelWorld } from './model-world.ts';
import { passTime } from './pass-time.ts';
import { judge, perform } from './perform.ts';
import { addTask } from './task-actions.ts';
import { tick } from './tick-actions.ts';

/** Where a run begins. */
export type Beginning = {
  /** How many quiet ticks a window has behind it; null: none is open. With five it is ACTIVE. */
  readonly ticks: number | null;
  readonly hasSchedules: boolean;
  /** How many tasks have been running since before. */
  readonly tasks: number;
};

export const beginnings: fc.Arbitrary<Beginning> = fc.record({
  ticks: fc.constantFrom(null, 0, 1, 2, 3, 4, 5),
  hasSchedules: fc.integer({ min: 0, max: 7 }).map((n) => n < 7),
  tasks: fc.constantFrom(0, 0, 0, 1),
});

export async function begin({ ticks, hasSchedules, tasks }: Beginning): Promise<ModelWorld> {
  const world = await createModelWorld(hasSchedules);
  for (let n = 0; n < tasks; n += 1) addTask(world, { family: 'long-running' });
  if (ticks === null) return world;
  await perform(world, starts('READ-ONLY', 0), NOTHING);
  for (let at = 0; at < ticks; at += 1) {
    await passTime(world, INTERVAL_MS);
    await perform(world, tick(at), NOTHING);
  }
  await judge(world);
  return world;
}
