/** The database's time as this process reckons it: read now and then, and in between by a monotonic clock. */
export type ReckonedClock = {
  /** This machine's own time before the first reading. */
  now(): Date;
  /** Reads it, half a round trip wrong at most. Rejects when it cannot be read, and goes on by the last reading. */
  read(): Promise<void>;
};

export function createReckonedClock(databaseTime: () => Promise<Date>): ReckonedClock {
  /** What is to be added to the monotonic clock. */
  let aheadMs: number | null = null;
  return {
    now: () => (aheadMs === null ? new Date() : new Date(performance.now() + aheadMs)),
    async read() {
      const askedAtMs = performance.now();
      const time = await databaseTime();
      aheadMs = time.getTime() - (askedAtMs + performance.now()) / 2;
    },
  };
}
