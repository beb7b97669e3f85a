import * as z from 'zod';
import { type Verbs, verb } from './control-verb.ts';
import { worldDefinition } from './definition.ts';
import { lags } from './lags.ts';
import { withoutCluster } from './world.ts';
import { viewState } from './world-state.ts';

export const WORLD_VERBS: Verbs = {
  'GET state': viewState,
  'POST reset': verb(z.strictObject({ world: worldDefinition.exactOptional() }), (simulation, { world }) =>
    simulation.reset(world),
  ),
  'POST advance': verb(z.strictObject({ seconds: z.number().min(0) }), (simulation, { seconds }) => {
    simulation.clock.advance(seconds);
    simulation.world();
  }),
  'POST lags': verb(lags, (simulation, given) => {
    const world = simulation.world();
    simulation.change({ ...world, lags: { ...world.lags, ...given } });
  }),
  'DELETE clusters': verb(z.strictObject({ name: z.string() }), (simulation, { name }) => {
    simulation.change(withoutCluster(simulation.world(), name));
  }),
};
