import type { MissedNotice, PlanNotice } from './window-plan.ts';

/** A planned window that did not take place, and when it was found that it had not. */
export type MissedStart = MissedNotice & { readonly foundAt: Date };

/** What users are told at one moment of what is planned. */
export type ToldPlans = {
  /** The next one first, and only the next few. */
  readonly notices: readonly PlanNotice[];
  /** The latest first, and only the latest few. */
  readonly missed: readonly MissedNotice[];
};

/** Every viewer gets them with every change, so there are never more. */
const MOST = 2;

/** Who was away while it should have taken place, as the application was, is still told of it for so long. */
const TOLD_AFTER_FINDING_MS = 3_600_000;

/**
 * What is told at `now`: a planned window from its notice on until it is started, missed or cancelled; one that did not
 * take place until it would have been over, and for an hour after that was found.
 */
export function toldPlans(
  planned: readonly PlanNotice[],
  missed: readonly MissedStart[],
  now: Date,
): ToldPlans {
  return {
    notices: planned
      .filter(({ noticeFrom, endsAt }) => noticeFrom <= now && now < endsAt)
      .sort((one, other) => one.startsAt.getTime() - other.startsAt.getTime())
      .slice(0, MOST),
    missed: missed
      .filter((start) => now.getTime() < toldUntilMs(start))
      .sort((one, other) => other.startsAt.getTime() - one.startsAt.getTime())
      .slice(0, MOST)
      .map(({ planId, mode, startsAt, endsAt }) => ({ planId, mode, startsAt, endsAt })),
  };
}

function toldUntilMs({ endsAt, foundAt }: MissedStart): number {
  return Math.max(endsAt.getTime(), foundAt.getTime() + TOLD_AFTER_FINDING_MS);
}
