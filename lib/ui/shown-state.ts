import type { LiveMissed, LiveNotice, LiveState } from './live-state.ts';
import type { Audience } from './maintenance-banner.tsx';

/** The same with times as the server has them or as they were told: either reads the same in JSON. */
type AnyTime<Told> = {
  readonly [Field in keyof Told]: Field extends
    | 'startedAt'
    | 'plannedEnd'
    | 'startsAt'
    | 'endsAt'
    | 'noticeFrom'
    ? Told[Field] | Date
    : Told[Field];
};

/** What a page shows of the maintenance state and of what is planned. */
type AnyState = AnyTime<
  Pick<LiveState, 'status' | 'version' | 'mode' | 'startedAt' | 'plannedEnd' | 'message'>
> & {
  readonly notices: readonly AnyTime<LiveNotice>[];
  readonly missed: readonly AnyTime<LiveMissed>[];
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
 * over; administrators see every step. What is planned is seen only while no window is open.
 */
export function shownState(audience: Audience, state: AnyState): ShownState {
  const { version, mode } = state;
  const seen = audience === 'administrator' ? [version, state.status] : seenByUsers(state);
  return { audience, version, looks: JSON.stringify(mode === null ? [...seen, ...planned(state)] : seen) };
}

function seenByUsers({ version, mode, message, plannedEnd, startedAt }: AnyState) {
  const unknown = version === null;
  // A replica that its configuration forces into maintenance says when it was started itself: each another time.
  const forced = version !== null && version < 0;
  return [unknown, mode, message, plannedEnd, forced ? null : startedAt];
}

function planned({ notices, missed }: AnyState) {
  return [
    notices.map(({ planId, mode, startsAt, endsAt, message }) => [planId, mode, startsAt, endsAt, message]),
    missed.map(({ planId, startsAt }) => [planId, startsAt]),
  ];
}
