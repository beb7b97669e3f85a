import type { BusySample } from '#lib/domain/drain/busy-sample.ts';
import type { KeptObservation } from '#lib/domain/drain/observation.ts';

/** The latest observation, for whoever wants to look without asking AWS. */
export type ObservationStore = {
  /**
   * Keeps it as the latest if `continued`, whose run of clean observations it goes on with, still is the latest
   * (null: there was none), and if it is newer. Answers false, and discards it, when another tick was faster.
   * One that is kept is noted for the record of its window, as long as that is open: how many tasks were busy, not
   * more often than `samplesApartMs`, and each of them as waited for.
   */
  save(observation: KeptObservation, continued: KeptObservation | null): Promise<boolean>;
  latest(): Promise<KeptObservation | null>;
  /** How many tasks were busy over this window, oldest first, at most `most` samples (see `thinSamples`). */
  samples(windowId: string, most: number): Promise<readonly BusySample[]>;
};
