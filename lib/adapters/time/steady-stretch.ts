import type { Temporal } from 'temporal-polyfill';

/** A stretch of a zone's time, in milliseconds, in which its clocks do not change; and how far they are from UTC. */
export type SteadyStretch = { readonly from: number; readonly until: number; readonly offset: number };

/** So far from a change of the clocks a local time has one meaning, whatever the change. */
const DAY_MS = 86_400_000;

export function steadyStretchAround(time: Temporal.ZonedDateTime): SteadyStretch {
  // Asked from a millisecond later: a change at this very moment begins the stretch.
  const before = time.add({ milliseconds: 1 }).getTimeZoneTransition('previous');
  const after = time.getTimeZoneTransition('next');
  return {
    from: before?.epochMilliseconds ?? Number.NEGATIVE_INFINITY,
    until: after?.epochMilliseconds ?? Number.POSITIVE_INFINITY,
    offset: time.offsetNanoseconds / 1_000_000,
  };
}

/** The moment of a local time, given as if it were UTC; null where the stretch does not settle it. */
export function momentWithin({ from, until, offset }: SteadyStretch, local: number): number | null {
  const moment = local - offset;
  return moment >= from + DAY_MS && moment < until - DAY_MS ? moment : null;
}

/** The local time of a moment, as if it were UTC; null outside of the stretch. */
export function localWithin({ from, until, offset }: SteadyStretch, moment: number): number | null {
  return moment >= from && moment < until ? moment + offset : null;
}
