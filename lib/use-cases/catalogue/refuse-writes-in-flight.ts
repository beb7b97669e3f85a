import { type Outcome, refuse } from '#lib/domain/refusal.ts';

/** The gate could not be shut further because users' writes did not end in time. */
export function refuseWritesInFlight(): Outcome<never> {
  return refuse(
    'writes-in-flight',
    'Changes by users are still being saved, longer than usual. Nothing was changed; try again in a moment.',
  );
}
