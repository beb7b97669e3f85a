import { type Outcome, refuse } from '#lib/domain/refusal.ts';

export function missedRunGone(): Outcome<never> {
  return refuse('not-found', 'This missed run is not known. Load the page again.');
}
