import type { KeptObservation } from '#lib/domain/observation.ts';

/** The latest observation, for whoever wants to look without asking AWS. */
export type ObservationStore = {
  save(observation: KeptObservation): Promise<void>;
  latest(): Promise<KeptObservation | null>;
};
