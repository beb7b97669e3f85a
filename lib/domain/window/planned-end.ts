import { done, type Outcome, refuse } from '#lib/domain/refusal.ts';

/** In minutes: seven days. */
export const LONGEST_EXPECTED_MINUTES = 7 * 24 * 60;

/**
 * When a window is over that starts now and is expected to take so many minutes; null when nobody said.
 * Refused, `bad-input` with the field `expectedMinutes`, when they are not positive or more than seven days.
 */
export function plannedEndAfter(start: Date, expectedMinutes: number | null): Outcome<Date | null> {
  if (expectedMinutes === null) return done(null);
  if (!(expectedMinutes > 0 && expectedMinutes <= LONGEST_EXPECTED_MINUTES)) {
    return refuse('bad-input', 'Check the marked fields.', {
      expectedMinutes: 'Choose a time of more than nothing and at most seven days, or none.',
    });
  }
  return done(new Date(start.getTime() + expectedMinutes * 60_000));
}
