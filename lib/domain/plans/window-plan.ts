import type { Mode } from '#lib/domain/window/window.ts';
import type { AtDrainBy, AtEnd } from '#lib/domain/window/window-terms.ts';

/** In minutes: how long before its start users are told of a planned window, where nobody chose otherwise. */
export const USUAL_NOTICE_MINUTES = 24 * 60;

/** One stretch of time, from `startsAt` up to `endsAt`. */
export type Span = { readonly startsAt: Date; readonly endsAt: Date };

/** What a planned window shall be like, whenever it takes place. */
export type PlanContent = {
  readonly mode: Mode;
  /** Why; also the name by which people tell one planned window from another. */
  readonly reason: string;
  readonly ticketUrl: string | null;
  /** For users, in Markdown. */
  readonly message: string | null;
  readonly noticeMinutes: number;
  readonly atEnd: AtEnd;
  /** Minutes after the start by which it shall be quiet; null: no deadline. */
  readonly drainDeadline: { readonly minutes: number; readonly otherwise: AtDrainBy } | null;
  /** The administrator knows that no schedule was found, and wants the window all the same. */
  readonly withoutSchedules: boolean;
};

/** PLANNED: `next` is to come. SETTLED: nothing is to come any more. */
export type PlanStatus = 'PLANNED' | 'SETTLED' | 'CANCELLED';

/** A window that is planned for a later time, once or again and again. */
export type WindowPlan = PlanContent & {
  readonly id: string;
  /** Goes up by one with every change, so that two administrators cannot overwrite one another. */
  readonly version: number;
  readonly status: PlanStatus;
  /** IANA, for example Europe/Berlin: in which it was planned. */
  readonly zone: string;
  /** When it recurs, in `zone`; null for once. */
  readonly cron: string | null;
  /** Its next occurrence; the last one where nothing is to come any more. */
  readonly next: Span;
  /** Starts of occurrences that shall not take place, or should not have, in their order. */
  readonly skipped: readonly Date[];
  /** Starts of occurrences that took place ahead of their time, in their order: they are not to come again. */
  readonly startedAhead: readonly Date[];
  readonly plannedBy: string;
  readonly plannedAt: Date;
  readonly changedBy: string;
  readonly changedAt: Date;
};

export type OccurrenceOutcome = 'STARTED' | 'MISSED' | 'SKIPPED' | 'CANCELLED';

/** What became of one occurrence of a plan. */
export type PlanOccurrence = Span & {
  readonly planId: string;
  readonly mode: Mode;
  readonly reason: string;
  readonly outcome: OccurrenceOutcome;
  readonly windowId: string | null;
  /** Why it was missed, in words for people. */
  readonly why: string | null;
  readonly by: string;
  readonly at: Date;
};

/** What users are told ahead of a planned window, from `noticeFrom` on. */
export type PlanNotice = Span & {
  readonly planId: string;
  readonly mode: Mode;
  /** In Markdown. */
  readonly message: string | null;
  readonly noticeFrom: Date;
};

/** What users are told of a planned window that did not take place; `toldPlans` says for how long. */
export type MissedNotice = Span & { readonly planId: string; readonly mode: Mode };

/** When `plan` is announced to users. */
export function noticeFrom(plan: Pick<WindowPlan, 'next' | 'noticeMinutes'>): Date {
  return new Date(plan.next.startsAt.getTime() - plan.noticeMinutes * 60_000);
}

/** Whether the two have a moment in common; that one begins as the other ends is none. */
export function overlaps(one: Span, other: Span): boolean {
  return one.startsAt < other.endsAt && other.startsAt < one.endsAt;
}
