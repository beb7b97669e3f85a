import * as z from 'zod';
import { type Verbs, verb } from './control-verb.ts';
import { faultDefinition } from './faults.ts';

export const CALL_VERBS: Verbs = {
  'GET calls': (simulation) => simulation.calls.list(),
  'DELETE calls': (simulation) => simulation.calls.clear(),
  'POST faults': verb(z.array(faultDefinition), (simulation, faults) => simulation.faults.add(faults)),
  'DELETE faults': verb(z.strictObject({ seed: z.number().int().exactOptional() }), (simulation, { seed }) =>
    simulation.faults.clear(seed),
  ),
  'POST page-size': verb(z.strictObject({ size: z.number().int().min(1) }), (simulation, { size }) => {
    simulation.pageSize = size;
  }),
};
