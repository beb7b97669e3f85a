import type * as z from 'zod';
import type { Simulation } from './simulation.ts';

/** What can be asked of the simulation from outside, by method and path under `/_control`. */
export type Verbs = Readonly<Record<string, Verb>>;
export type Verb = (simulation: Simulation, input: unknown) => unknown;

/** A verb that takes what fits `schema`; anything else is refused with what is wrong about it. */
export function verb<T>(schema: z.ZodType<T>, act: (simulation: Simulation, input: T) => unknown): Verb {
  return (simulation, input) => act(simulation, schema.parse(input));
}
