/** A reading that is repeated; each of its verbs never rejects as long as the reading does not. */
export type PolledReading = {
  /** Reads what is there now: never answers by a reading that had begun before it was called. */
  refresh(): Promise<void>;
  /** Reads for the first time, then every `pollEveryMs`. */
  start(): Promise<void>;
  /** Reads no more, and waits for the reading under way. */
  stop(): Promise<void>;
  isStopped(): boolean;
};

/** `read` is called one at a time. It must not reject, and does nothing once this is stopped. */
export function createPolledReading(read: () => Promise<void>, pollEveryMs: number): PolledReading {
  let reading: Promise<void> | null = null;
  let poll: NodeJS.Timeout | undefined;
  let stopped = false;

  async function refresh(): Promise<void> {
    // A reading under way may have begun before the change that the caller wants to see.
    await reading;
    reading ??= (stopped ? Promise.resolve() : read()).finally(() => {
      reading = null;
    });
    await reading;
  }

  return {
    refresh,
    async start() {
      poll = setInterval(() => void refresh(), pollEveryMs);
      poll.unref();
      await refresh();
    },
    async stop() {
      stopped = true;
      clearInterval(poll);
      await reading;
    },
    isStopped: () => stopped,
  };
}
