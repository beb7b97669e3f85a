import type { LiveState } from './live-state.ts';
import type { Audience } from './maintenance-banner.tsx';

/** The maintenance state as the server has it or as it was told; a time reads the same as either in JSON. */
type AnyState = {
  readonly [Field in keyof LiveState]:
    | LiveState[Field]
    | (Field extends 'startedAt' | 'plannedEnd' ? Date : never);
};

/** The maintenance state as a page shows it. */
export type ShownState = {
  readonly audience: Audience;
  readonly version: number | null;
  /** Two states that look alike to this audience have the same. */
  readonly looks: string;
};

/**
 * What of a state this audience can see: a page is made anew only when that is another. Users do not see that a drain is
 * over; administrators see every step.
 */
export function shownState(audience: Audience, state: AnyState): ShownState {
  const { version } = state;
  const seen = audience === 'administrator' ? [version, state.status] : seenByUsers(state);
  return { audience, version, looks: JSON.stringify(seen) };
}

function seenByUsers({ version, mode, message, plannedEnd, startedAt }: AnyState) {
  const unknown = version === null;
  // A replica that its configuration forces into maintenance says when it was started itself: each another time.
  const forced = version !== null && version < 0;
  return [unknown, mode, message, plannedEnd, forced ? null : startedAt];
}
