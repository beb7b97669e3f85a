import type { ToldPlans } from '#lib/domain/plans/told-plans.ts';

/** What is planned, as this process knows it, in memory: asking costs no I/O. */
export type PlanNotices = {
  /** By the database's time as this process reckons it. */
  current(): ToldPlans;
  /** Reads them now. Never rejects: an unreachable store leaves what was known. */
  refresh(): Promise<void>;
  /**
   * Calls `listener` after every change of what `current` says, also when only time has passed. Answers a function
   * that ends it.
   */
  onChange(listener: () => void): () => void;
};
