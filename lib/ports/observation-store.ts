import type { KeptObservation } from '#lib/domain/observation.ts';

/** The latest observation, for whoever wants to look without asking AWS. */
export type ObservationStore = {
  /**
   * Keeps it as the latest if `continued`, whose run of clean observations it goes on with, still is the latest
   * (null: there was none), and if it is newer. Answers false, and discards it, when another tick was faster.
   */
  save(observation: KeptObservation, continued: KeptObservation | null): Promise<boolean>;
  latest(): Promise<KeptObservation | null>;
};
