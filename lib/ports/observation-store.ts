import type { Observation } from '#lib/domain/observation.ts';

/** The latest observation, for whoever wants to look without asking AWS. */
export type ObservationStore = {
  save(observation: Observation): Promise<void>;
  latest(): Promise<Observation | null>;
};
