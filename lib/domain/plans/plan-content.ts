import type { FieldProblems } from '#lib/domain/input/field-problems.ts';
import { isStorableText, NOT_STORABLE } from '#lib/domain/input/storable-text.ts';
import { parseMode } from '#lib/domain/window/window.ts';
import { readTerms, type TermsInput, type TermsRules } from './terms-input.ts';
import { type PlanContent, USUAL_NOTICE_MINUTES } from './window-plan.ts';

/** In characters. A reason is a name; a message may be some pages of Markdown. */
export const LONGEST_REASON = 200;
export const LONGEST_MESSAGE = 5_000;

/** In minutes: 30 days. */
export const LONGEST_NOTICE_MINUTES = 30 * 24 * 60;

/** What a planned window shall be like, as the form sends it: nothing is checked, and empty texts mean none. */
export type PlanContentInput = TermsInput & {
  readonly mode: unknown;
  readonly reason: string | null;
  readonly message: string | null;
  /** Null: the usual 24 hours. */
  readonly noticeMinutes: number | null;
  readonly withoutSchedules: boolean;
};

/** The content, and what is wrong with which field; it counts for nothing when anything is. */
export function readPlanContent(
  input: PlanContentInput,
  rules: TermsRules,
): { readonly content: PlanContent; readonly problems: FieldProblems } {
  const mode = parseMode(input.mode);
  const reason = input.reason?.trim() ?? '';
  const message = input.message?.trim() || null;
  const noticeMinutes = input.noticeMinutes ?? USUAL_NOTICE_MINUTES;
  const { terms, problems } = readTerms(input, rules);
  const { withoutSchedules } = input;
  return {
    content: {
      ...{ mode: mode.ok ? mode.value : 'READ-ONLY', reason, message, noticeMinutes, withoutSchedules },
      ...terms,
    },
    problems: {
      ...(mode.ok ? {} : { mode: mode.refusal.message }),
      ...problemOf('reason', reasonProblem(reason)),
      ...problemOf('message', messageProblem(message)),
      ...problemOf('noticeMinutes', noticeProblem(noticeMinutes)),
      ...problems,
    },
  };
}

function problemOf(field: string, problem: string | null): FieldProblems {
  return problem === null ? {} : { [field]: problem };
}

function reasonProblem(reason: string): string | null {
  if (reason === '') return 'Give a reason: administrators tell planned windows apart by it.';
  return textProblem(reason, LONGEST_REASON);
}

/** The same of the reason of a window that is started by hand, and needs none. */
export function startReasonProblem(reason: string | null): string | null {
  return reason === null ? null : textProblem(reason, LONGEST_REASON);
}

/** What is wrong with a message for users; null when nothing is. */
export function messageProblem(message: string | null): string | null {
  return message === null ? null : textProblem(message, LONGEST_MESSAGE);
}

function noticeProblem(minutes: number): string | null {
  const fits = Number.isInteger(minutes) && minutes >= 0 && minutes <= LONGEST_NOTICE_MINUTES;
  return fits ? null : 'Announce it at most 30 days ahead, in whole minutes.';
}

function textProblem(text: string, limit: number): string | null {
  if (text.length <= limit) return isStorableText(text) ? null : NOT_STORABLE;
  return `Use at most ${limit.toLocaleString('en')} characters; these are ${text.length.toLocaleString('en')}.`;
}
