import type { PlanContentInput } from '#lib/domain/plans/plan-content.ts';
import type { WhichOfTwo } from '#lib/ports/zoned-times.ts';

/** When a plan shall take place, as the form sends it; local times are `YYYY-MM-DDTHH:mm` on the clocks of `zone`. */
export type PlanTimesInput = OnceInput | RecurringInput;

export type OnceInput = {
  readonly kind: 'once';
  readonly zone: string;
  readonly start: string;
  readonly end: string;
  /** Where the time comes twice; null: nobody has chosen. */
  readonly startWhich: WhichOfTwo | null;
  readonly endWhich: WhichOfTwo | null;
};

export type RecurringInput = {
  readonly kind: 'recurring';
  readonly zone: string;
  /** Five fields. */
  readonly cron: string;
  /** How long each lasts. */
  readonly durationMinutes: number | null;
};

/** A plan as the form sends it; nothing of it is checked. */
export type PlanInput = PlanContentInput & { readonly times: PlanTimesInput };
