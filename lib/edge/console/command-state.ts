import type { Outcome, Refusal } from '#lib/domain/refusal.ts';
import type { StopTasksReport } from '#lib/use-cases/window/stop-tasks.ts';

/** What the console is told after a command; null where nothing has been commanded yet. */
export type CommandState =
  | { readonly done: true; readonly note?: StopTasksReport }
  | { readonly done: false; readonly refusal: Refusal }
  | null;

/** What a use case has answered, for the console. */
export function commandState(outcome: Outcome<unknown>): CommandState {
  return outcome.ok ? { done: true } : { done: false, refusal: outcome.refusal };
}

/** What is posted is wrong in these fields, or, without any, was not posted by the console. */
export function badForm(fields: Readonly<Record<string, string>>): CommandState {
  const message =
    Object.keys(fields).length > 0
      ? 'Check the marked fields.'
      : 'The form is not complete. Load the page again, then try again.';
  return { done: false, refusal: { code: 'bad-input', message, fields } };
}
