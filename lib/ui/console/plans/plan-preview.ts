import type { Preflight } from '#lib/domain/plans/preflight.ts';
import type { ForeseenTimes } from '#lib/domain/plans/upcoming-plan.ts';

/** What a planned window would be, as far as it is filled in; nothing is kept of it. */
export type PlanPreview = ForeseenTimes & {
  /** For the first of its occurrences; null without one. */
  readonly preflight: Preflight | null;
};
