/** The time of the simulated world, in milliseconds since the epoch. */
export type Clock = { now(): number; advance(seconds: number): void };

/**
 * `real` follows the machine's time and can jump ahead; `manual` stands still until it is told to
 * move, so that tests need no sleeps. Both begin at `startAt` (default: now).
 */
export function createClock(kind: 'real' | 'manual', startAt?: Date): Clock {
  const begun = Date.now();
  let ahead = startAt ? startAt.getTime() - begun : 0;
  return {
    now: () => (kind === 'real' ? Date.now() : begun) + ahead,
    advance(seconds) {
      ahead += seconds * 1000;
    },
  };
}
