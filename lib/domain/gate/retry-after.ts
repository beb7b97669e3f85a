import { isOpen, type Window } from '#lib/domain/window/window.ts';

/** What is asked of clients, in seconds: before a planned end, without one or after it, and while nobody knows. */
const PLANNED = { least: 30, most: 3_600 };
const UNPLANNED = 60;
const UNKNOWN = 30;

/** By up to this part of it every client waits longer, so that they do not all come back in the same second. */
const JITTER = 0.2;

/**
 * In how many whole seconds a client that the gate has refused may ask again: when the window is planned
 * to end, but within the hour; after a minute where no end is planned or it has passed; after half a minute
 * where no window is known to be open. `random` is at least 0 and less than 1, drawn anew for each refusal.
 */
export function retryAfterSeconds(window: Window | null, now: Date, random: number): number {
  const seconds = withoutJitter(window, now);
  return seconds + Math.floor(seconds * JITTER * random);
}

function withoutJitter(window: Window | null, now: Date): number {
  if (!window || !isOpen(window)) return UNKNOWN;
  const left = window.plannedEnd ? Math.ceil((window.plannedEnd.getTime() - now.getTime()) / 1000) : 0;
  return left > 0 ? Math.min(Math.max(left, PLANNED.least), PLANNED.most) : UNPLANNED;
}
