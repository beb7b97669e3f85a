import type { Outcome } from '#lib/domain/refusal.ts';
import { refusalError } from './refusal-error.ts';

/** The value of an outcome; a refusal becomes the field's error. */
export function answer<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw refusalError(outcome.refusal);
  return outcome.value;
}
