import { onePerProcess } from '#lib/edge/one-per-process.ts';

/** Who has signed out, or whose session has expired, is let go within 15 seconds, though nothing else happens. */
const ROUND_EVERY_MS = 10_000;

export type SessionRounds = {
  /** Calls `listener` with every round; answers a function that ends that. */
  listen(listener: () => void): () => void;
};

/** When what is open for long should look whether its session still counts: one timer of this process for all. */
export function sessionRounds(): SessionRounds {
  return onePerProcess('session-rounds', () => {
    const listeners = new Set<() => void>();
    let timer: NodeJS.Timeout | undefined;

    function round(): void {
      for (const listener of listeners) listener();
    }

    return {
      listen(listener) {
        listeners.add(listener);
        timer ??= setInterval(round, ROUND_EVERY_MS).unref();
        return () => {
          listeners.delete(listener);
          if (listeners.size > 0) return;
          clearInterval(timer);
          timer = undefined;
        };
      },
    };
  });
}
