import { LONGEST_EXPECTED_MINUTES } from '#lib/domain/window/planned-end.ts';
import type { Span } from './window-plan.ts';

/** In days: how far ahead a window can be planned, and how far overlaps are looked for. */
export const FARTHEST_AHEAD_DAYS = 400;

/**
 * How often a recurring window may take place in that time. One that takes place more often is no maintenance, and
 * all of them are compared with every other plan.
 */
export const MOST_OCCURRENCES = 1_000;

/**
 * In milliseconds. Forms know minutes, so who plans a window for "now" names a moment that has just passed. Such a
 * window is due at once.
 */
export const START_MAY_LIE_BACK_MS = 60_000;

/** Up to when windows can be planned at `now`. */
export function planningHorizon(now: Date): Date {
  return new Date(now.getTime() + FARTHEST_AHEAD_DAYS * 86_400_000);
}

/** What is wrong with a start, in words for people; null when nothing is. */
export function startProblem(startsAt: Date, now: Date): string | null {
  if (startsAt.getTime() < now.getTime() - START_MAY_LIE_BACK_MS) {
    return 'This is in the past. Choose a later start, or start maintenance now.';
  }
  if (startsAt <= planningHorizon(now)) return null;
  return `Choose a start in the next ${FARTHEST_AHEAD_DAYS} days.`;
}

/** What is wrong with an end, in words for people; null when nothing is. */
export function endProblem({ startsAt, endsAt }: Span, now: Date): string | null {
  if (endsAt <= startsAt) return 'The end must come after the start.';
  if (endsAt <= now) return 'This is in the past. Choose a later end.';
  const minutes = (endsAt.getTime() - startsAt.getTime()) / 60_000;
  return minutes > LONGEST_EXPECTED_MINUTES ? 'A window can last at most seven days.' : null;
}

/** What is wrong with how long a recurring window lasts; null when nothing is. */
export function durationProblem(minutes: number): string | null {
  const fits = Number.isInteger(minutes) && minutes >= 1 && minutes <= LONGEST_EXPECTED_MINUTES;
  return fits ? null : 'Choose whole minutes: at least one, and at most seven days.';
}

/** In minutes, rounded. */
export function minutesOf({ startsAt, endsAt }: Span): number {
  return Math.round((endsAt.getTime() - startsAt.getTime()) / 60_000);
}
