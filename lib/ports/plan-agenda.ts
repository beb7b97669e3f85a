import type { Span, WindowPlan } from '#lib/domain/plans/window-plan.ts';

/** An occurrence that is over before it began: it is recorded, and the plan goes on to its next one. */
export type MissedOccurrence = {
  readonly plan: WindowPlan;
  /** The plan's occurrence after this one; null: nothing is to come any more. */
  readonly next: Span | null;
  /** In words for people. */
  readonly why: string;
};

/** The plans as the clock meets them: which have begun, and which stand in the way. */
export type PlanAgenda = {
  find(planId: string): Promise<WindowPlan | null>;
  /**
   * Whether the time of anything that was agreed has come: the start of a plan to come or, of the open window, a planned
   * end at which something happens, or the deadline of its drain while it is PENDING. One cheap question.
   */
  anythingDue(): Promise<boolean>;
  /** Plans to come whose next occurrence has begun by `now`, the earliest first. */
  due(now: Date): Promise<readonly WindowPlan[]>;
  /** Of the plans to come, but for `exceptId`, the earliest one whose next occurrence has a moment in common with `span`. */
  firstWithin(span: Span, exceptId?: string): Promise<WindowPlan | null>;
  /** False, and nothing is changed, when the plan is no longer at its version. Audited, `plan-missed`. */
  miss(missed: MissedOccurrence): Promise<boolean>;
};
