import type { Span, WindowPlan } from './window-plan.ts';

/** An occurrence that is to come, or was to: a skipped one can be restored until it would begin. */
export type UpcomingOccurrence = Span & { readonly skipped: boolean };

/** A plan as the console shows it. */
export type UpcomingPlan = {
  readonly plan: WindowPlan;
  /** The next five that take place, and the skipped ones between them. */
  readonly occurrences: readonly UpcomingOccurrence[];
  /** Start and end of `plan.next` on the clocks of the plan's zone, as forms have them: `YYYY-MM-DDTHH:mm`. */
  readonly local: { readonly start: string; readonly end: string };
};

/** Every plan of which something is to come, the next one first, at `now`. */
export type UpcomingPlans = { readonly now: Date; readonly plans: readonly UpcomingPlan[] };

/** When a plan would take place, as far as its form is filled in. */
export type ForeseenTimes = {
  /** What is wrong so far, by field. */
  readonly problems: Readonly<Record<string, string>>;
  /** Which of the two times comes twice, as the clocks go back. */
  readonly twice: readonly ('start' | 'end')[];
  /** Its next occurrences, the first one first, at most five; empty while that cannot be worked out. */
  readonly spans: readonly Span[];
};
