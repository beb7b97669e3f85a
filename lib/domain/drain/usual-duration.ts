/** How long the tasks of one family took lately, as this application has seen them end. */
export type UsualDuration = {
  readonly family: string;
  /** How many runs this is drawn from: the latest ones, `RUNS_LOOKED_AT` at most. */
  readonly runs: number;
  readonly medianMs: number;
  /** 95 of 100 runs took no longer. */
  readonly p95Ms: number;
};

/** The usual duration follows what a family does today, not what it did last month. */
export const RUNS_LOOKED_AT = 50;

/** Fewer runs than this say nothing about the next one. */
export const RUNS_NEEDED = 3;

/**
 * slow: it takes longer than nearly all of the family's runs. unlikely-to-finish: so much longer that it will
 * hardly end by itself. unknown: nobody knows what is usual.
 */
export type Verdict = 'as-usual' | 'slow' | 'unlikely-to-finish' | 'unknown';

/** A family whose runs all take the same is not slow a second later: half as long again as the median is as usual. */
const USUAL_UP_TO_MEDIANS = 1.5;
/** Beyond three times its p95, and by five minutes at least, because a task of seconds may wait for something once. */
const FINISHES_WITHIN_P95S = 3;
const FINISHES_WITHIN_MORE_MS = 5 * 60_000;

/** What to think of a task that has been running for `elapsedMs`; null where it is not known since when. */
export function verdict(elapsedMs: number | null, usual: UsualDuration | null): Verdict {
  if (elapsedMs === null || !usual || usual.runs < RUNS_NEEDED) return 'unknown';
  if (elapsedMs <= usualUpToMs(usual)) return 'as-usual';
  return elapsedMs <= finishesWithinMs(usual) ? 'slow' : 'unlikely-to-finish';
}

/**
 * How much longer such a task usually takes, in milliseconds: until the median, once past it until the p95. Null
 * when that is not known, and for one that is slow: then its family's runs say nothing any more.
 */
export function usuallyLeftMs(elapsedMs: number | null, usual: UsualDuration | null): number | null {
  if (elapsedMs === null || !usual || verdict(elapsedMs, usual) !== 'as-usual') return null;
  if (elapsedMs <= usual.medianMs) return usual.medianMs - elapsedMs;
  return Math.max(0, usual.p95Ms - elapsedMs);
}

/** The longest that counts as usual, in milliseconds; where the bar of a task is full. */
export function usualUpToMs({ medianMs, p95Ms }: UsualDuration): number {
  return Math.max(p95Ms, USUAL_UP_TO_MEDIANS * medianMs);
}

function finishesWithinMs(usual: UsualDuration): number {
  const { p95Ms } = usual;
  return Math.max(usualUpToMs(usual), FINISHES_WITHIN_P95S * p95Ms, p95Ms + FINISHES_WITHIN_MORE_MS);
}

/** By family. */
export function byFamily(usual: readonly UsualDuration[]): ReadonlyMap<string, UsualDuration> {
  return new Map(usual.map((one) => [one.family, one]));
}
