import { done, type Outcome, refuse } from '#lib/domain/refusal.ts';

/** What is wrong with which field of a form, by field name; empty when nothing is. */
export type FieldProblems = Readonly<Record<string, string>>;

export function refuseProblems(problems: FieldProblems) {
  return refuse('bad-input', 'Check the marked fields.', problems);
}

/** `value`, unless something is wrong: then `bad-input` with every field that is. */
export function unlessProblems<T>(value: T, problems: FieldProblems): Outcome<T> {
  return hasProblems(problems) ? refuseProblems(problems) : done(value);
}

export function hasProblems(problems: FieldProblems): boolean {
  return Object.keys(problems).length > 0;
}
