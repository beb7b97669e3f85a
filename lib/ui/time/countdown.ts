import type { Look } from './use-server-time.ts';

const SECOND_MS = 1_000;
const MINUTE_MS = 60_000;

/** So long before the end seconds count. */
const SECONDS_FROM_MS = 2 * MINUTE_MS;

/**
 * Milliseconds that are left until `endMs`, in whole minutes and at last in whole seconds, rounded up: 0 once it has
 * come, and not before.
 */
export function timeLeft(endMs: number, nowMs: number): Look<number> {
  const leftMs = endMs - nowMs;
  if (leftMs <= 0) return { shown: 0, changesInMs: null };
  const stepMs = leftMs <= SECONDS_FROM_MS ? SECOND_MS : MINUTE_MS;
  const shown = Math.ceil(leftMs / stepMs) * stepMs;
  return { shown, changesInMs: leftMs - (shown - stepMs) };
}

/** Milliseconds since `sinceMs`, in whole minutes, rounded down. */
export function timeSince(sinceMs: number, nowMs: number): Look<number> {
  const minutes = Math.max(0, Math.floor((nowMs - sinceMs) / MINUTE_MS));
  return { shown: minutes * MINUTE_MS, changesInMs: sinceMs + (minutes + 1) * MINUTE_MS - nowMs };
}

export type TimeParts = {
  readonly days: number;
  readonly hours: number;
  readonly minutes: number;
  readonly seconds: number;
};

/** A length of time in whole parts. */
export function timeParts(ms: number): TimeParts {
  const seconds = Math.floor(ms / SECOND_MS);
  return {
    days: Math.floor(seconds / 86_400),
    hours: Math.floor(seconds / 3_600) % 24,
    minutes: Math.floor(seconds / 60) % 60,
    seconds: seconds % 60,
  };
}
