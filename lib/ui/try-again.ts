import { jittered } from './jittered.ts';

/** How often a page was made anew for one change, and when last, in milliseconds since 1970. */
export type Tried = { readonly times: number; readonly lastAtMs: number };

const AGAIN_MS = { first: 3_000, most: 120_000 };
const FACTOR = 3;
/** More than twice the longest wait: who tries on and on is not taken for somebody new. */
const FORGOTTEN_AFTER_MS = 300_000;

/**
 * Milliseconds until a page should next be made anew for a change: somewhere within `spreadMs` for the first time;
 * after that, from one try to the next, some 3, 9, 27 and 81 seconds, then two minutes. `random` is from 0 to 1.
 */
export function waitBeforeTry(
  tried: Tried | null,
  { nowMs, spreadMs, random }: { readonly nowMs: number; readonly spreadMs: number; readonly random: number },
): number {
  if (!tried) return random * spreadMs;
  const afterLastMs = jittered(Math.min(AGAIN_MS.first * FACTOR ** (tried.times - 1), AGAIN_MS.most), random);
  return Math.max(0, tried.lastAtMs + afterLastMs - nowMs);
}

/** Whether a try still counts; one that lies ahead is of a clock that was set back since. */
export function stillCounts({ lastAtMs }: Tried, nowMs: number): boolean {
  return lastAtMs <= nowMs && nowMs - lastAtMs < FORGOTTEN_AFTER_MS;
}
