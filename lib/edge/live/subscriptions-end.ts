import { onePerProcess } from '#lib/edge/one-per-process.ts';

export type SubscriptionsEnd = {
  /** Completes every GraphQL subscription of this process, and each that begins later, so that it can stop. */
  now(): void;
  isNow(): boolean;
  /** Calls `listener` when it is; answers a function that ends that. */
  listen(listener: () => void): () => void;
};

export function subscriptionsEnd(): SubscriptionsEnd {
  return onePerProcess('subscriptions-end', () => {
    const listeners = new Set<() => void>();
    let ended = false;
    return {
      now() {
        ended = true;
        for (const listener of listeners) listener();
      },
      isNow: () => ended,
      listen(listener) {
        listeners.add(listener);
        return () => listeners.delete(listener);
      },
    };
  });
}
