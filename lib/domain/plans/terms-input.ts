import type { FieldProblems } from '#lib/domain/input/field-problems.ts';
import { healthUrlProblem, webAddressProblem } from '#lib/domain/input/web-address.ts';
import { LONGEST_EXPECTED_MINUTES } from '#lib/domain/window/planned-end.ts';
import type { AtDrainBy, AtEnd } from '#lib/domain/window/window-terms.ts';
import type { PlanContent } from './window-plan.ts';

/** The terms of a window as a form sends them, unchecked. Empty texts and null mean: nothing was said. */
export type TermsInput = {
  readonly ticketUrl?: string | null;
  /** `keep`, `end` or `end-if-healthy`; nothing means `keep`. */
  readonly atEnd?: unknown;
  /** Of `end-if-healthy`, and disregarded otherwise. */
  readonly healthUrl?: string | null;
  /** By how many minutes after the start it shall be quiet. */
  readonly drainMinutes?: number | null;
  /** `keep-waiting` or `cancel`; nothing means `keep-waiting`. */
  readonly atDrainBy?: unknown;
};

export type TermsRules = {
  /** The hosts inside the network that may be asked for their health. */
  readonly healthHosts: ReadonlySet<string>;
  /** How long the window is planned to last; null where nobody said. */
  readonly lastsMinutes: number | null;
};

export type ReadTerms = Pick<PlanContent, 'ticketUrl' | 'atEnd' | 'drainDeadline'>;

/** The terms, and what is wrong with which field; they count for nothing when anything is. */
export function readTerms(
  input: TermsInput,
  rules: TermsRules,
): { readonly terms: ReadTerms; readonly problems: FieldProblems } {
  const ticketUrl = input.ticketUrl?.trim() || null;
  const ticketProblem = ticketUrl && webAddressProblem(ticketUrl);
  const atEnd = readAtEnd(input, rules.healthHosts);
  const drain = readDrain(input, rules.lastsMinutes);
  return {
    terms: { ticketUrl, atEnd: atEnd.value, drainDeadline: drain.value },
    problems: { ...(ticketProblem && { ticketUrl: ticketProblem }), ...atEnd.problems, ...drain.problems },
  };
}

type Reading<T> = { readonly value: T; readonly problems: FieldProblems };

function readAtEnd(input: TermsInput, healthHosts: ReadonlySet<string>): Reading<AtEnd> {
  switch (input.atEnd ?? '') {
    case '':
    case 'keep':
      return { value: { kind: 'keep' }, problems: {} };
    case 'end':
      return { value: { kind: 'end' }, problems: {} };
    case 'end-if-healthy': {
      const url = input.healthUrl?.trim() ?? '';
      const problem = url
        ? healthUrlProblem(url, healthHosts)
        : 'Name the address that answers 200 once the platform is healthy.';
      return { value: { kind: 'end-if-healthy', url }, problems: problem ? { healthUrl: problem } : {} };
    }
    default:
      return { value: { kind: 'keep' }, problems: { atEnd: 'Choose what happens at the planned end.' } };
  }
}

function readDrain(input: TermsInput, lastsMinutes: number | null): Reading<PlanContent['drainDeadline']> {
  const minutes = input.drainMinutes ?? null;
  if (minutes === null) return { value: null, problems: {} };
  const chosen = input.atDrainBy || 'keep-waiting';
  const otherwise: AtDrainBy = chosen === 'cancel' ? 'cancel' : 'keep-waiting';
  const problems: Record<string, string> = {};
  if (chosen !== otherwise) problems.atDrainBy = 'Choose what happens if it is not quiet by then.';
  if (!Number.isInteger(minutes) || minutes < 1)
    problems.drainMinutes = 'Give whole minutes, at least one, or leave it empty.';
  else if (lastsMinutes !== null && minutes > lastsMinutes)
    problems.drainMinutes = `The window lasts ${lastsMinutes} minutes: choose a deadline within it.`;
  else if (minutes > LONGEST_EXPECTED_MINUTES)
    problems.drainMinutes = 'Choose a deadline in the next seven days, or leave it empty.';
  return { value: { minutes, otherwise }, problems };
}
