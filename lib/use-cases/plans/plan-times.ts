import type { FieldProblems } from '#lib/domain/input/field-problems.ts';
import type { ForeseenTimes } from '#lib/domain/plans/upcoming-plan.ts';
import type { WindowPlan } from '#lib/domain/plans/window-plan.ts';

/** What of a plan says when it takes place. */
export type PlanTimes = Pick<WindowPlan, 'zone' | 'cron' | 'next' | 'skipped' | 'startedAhead'>;

/** `times` is null where they cannot be worked out; where there are problems they count for nothing. */
export type TimesReading = {
  readonly times: PlanTimes | null;
  readonly problems: FieldProblems;
  readonly twice: ForeseenTimes['twice'];
};
