import { unlessProblems } from '#lib/domain/input/field-problems.ts';
import type { Outcome } from '#lib/domain/refusal.ts';
import { plannedEndAfter } from '#lib/domain/window/planned-end.ts';
import type { WindowTerms } from '#lib/domain/window/window-terms.ts';
import { agreedTerms } from './agreed-terms.ts';
import { messageProblem, startReasonProblem } from './plan-content.ts';
import { readTerms, type TermsInput } from './terms-input.ts';

/** What is said at a start beside the mode; nothing is checked, and what is missing was not said. */
export type StartWords = TermsInput & {
  /** Trimmed; null when empty. */
  readonly reason: string | null;
  /** For users, trimmed; null when empty. */
  readonly message: string | null;
  /** How long it shall take, as people are told. */
  readonly expectedMinutes?: number | null;
};

/**
 * When a window that starts now is over, and on what terms. Refused, `bad-input`, with every field that is wrong:
 * `reason`, `message`, `expectedMinutes`, `ticketUrl`, `atEnd`, `healthUrl`, `drainMinutes`, `atDrainBy`. A window can
 * end by itself only where somebody has said when.
 */
export function readStart(
  input: StartWords,
  now: Date,
  healthHosts: ReadonlySet<string>,
): Outcome<{ readonly plannedEnd: Date | null; readonly terms: WindowTerms }> {
  const lastsMinutes = input.expectedMinutes ?? null;
  const plannedEnd = plannedEndAfter(now, lastsMinutes);
  const { terms, problems } = readTerms(input, { healthHosts, lastsMinutes });
  const reason = startReasonProblem(input.reason);
  const message = messageProblem(input.message);
  const value = { plannedEnd: plannedEnd.ok ? plannedEnd.value : null, terms: agreedTerms(terms, now, null) };
  return unlessProblems(value, {
    ...(reason && { reason }),
    ...(message && { message }),
    ...(terms.atEnd.kind !== 'keep' && lastsMinutes === null && { atEnd: NO_END }),
    ...problems,
    ...(plannedEnd.ok ? {} : plannedEnd.refusal.fields),
  });
}

const NO_END = 'Say how long it shall take, or choose that the window stays open until somebody ends it.';
