import { done, type Outcome, refuse } from '#lib/domain/refusal.ts';
import { LONGEST_EXPECTED_MINUTES } from './planned-end.ts';

/** By how much a window can be extended with one click, in minutes. */
export const EXTENSIONS_MINUTES: readonly number[] = [15, 30, 60];

/** By so many minutes, or until that moment. */
export type Extension = { readonly byMinutes: number } | { readonly until: Date };

/**
 * When a window is over whose end is moved: minutes count from the later of now and the planned end, so that a window
 * that is late gets all of them. Refused, `bad-input` with the field `byMinutes` or `until`, when nobody may choose
 * those minutes, the end has passed, or lies more than seven days ahead.
 */
export function extendedEnd(plannedEnd: Date | null, now: Date, extension: Extension): Outcome<Date> {
  if ('until' in extension) return checked('until', extension.until, now);
  const { byMinutes } = extension;
  if (!EXTENSIONS_MINUTES.includes(byMinutes)) {
    return problem('byMinutes', `Choose one of ${EXTENSIONS_MINUTES.join(', ')} minutes, or a time.`);
  }
  const fromMs = Math.max(now.getTime(), plannedEnd?.getTime() ?? 0);
  return checked('byMinutes', new Date(fromMs + byMinutes * 60_000), now);
}

function checked(field: string, end: Date, now: Date): Outcome<Date> {
  const minutes = (end.getTime() - now.getTime()) / 60_000;
  if (Number.isNaN(minutes)) return problem(field, 'Enter a date and a time.');
  if (minutes <= 0) return problem(field, 'This is in the past. Choose a later end, or end maintenance now.');
  return minutes > LONGEST_EXPECTED_MINUTES
    ? problem(field, 'Choose an end in the next seven days.')
    : done(end);
}

function problem(field: string, words: string): Outcome<never> {
  return refuse('bad-input', 'Check the marked fields.', { [field]: words });
}
