import { type Outcome, refuse } from '#lib/domain/refusal.ts';

/** A plan or the window was changed between reading and committing: it is all read and decided again so often. */
export const ATTEMPTS = 5;

export function changedTooOften(): Outcome<never> {
  return refuse(
    'state-changed',
    'Others are changing planned windows at this moment. Nothing was changed; try again.',
  );
}
