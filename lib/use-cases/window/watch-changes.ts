/** Calls `listener` with each change; answers a function that ends it. */
export type OnChange = (listener: () => void) => () => void;

export type Changes = {
  /** Settles with the first change after this was called, or with `stop`. */
  next(): Promise<void>;
  stop(): void;
};

/**
 * Changes as something to wait for. To miss none: take `next()`, then look at the state, then wait for it.
 * Listens from the first `next()` on, so that what is never waited for holds nothing.
 */
export function watchChanges(onChange: OnChange): Changes {
  let waiting = Promise.withResolvers<void>();
  let forget: (() => void) | null = null;
  let stopped = false;
  const wake = () => {
    const woken = waiting;
    waiting = Promise.withResolvers<void>();
    woken.resolve();
  };
  return {
    async next() {
      if (stopped) return;
      forget ??= onChange(wake);
      await waiting.promise;
    },
    stop() {
      stopped = true;
      forget?.();
      wake();
    },
  };
}
