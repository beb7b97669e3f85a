import type { Changes } from '#lib/use-cases/window/watch-changes.ts';

export type StreamGate<Event> = {
  /** Asked before each event and after each change: what to end with, or null to go on. */
  readonly refusal: () => Promise<Event | null>;
  readonly changes: Changes;
  /** Whether there is nothing more to come, for anybody: looked at after each change. */
  readonly closed: () => boolean;
};

/**
 * The same events, for as long as they are allowed: with the first refusal the source is left, the refusal
 * is the last event, and nothing that the source has said meanwhile is passed on.
 */
export function endWhenRefused<Event>(
  events: AsyncIterable<Event>,
  { refusal, changes, closed }: StreamGate<Event>,
): AsyncIterableIterator<Event> {
  const source = events[Symbol.asyncIterator]();
  let over = false;
  let coming: Promise<IteratorResult<Event>> | null = null;

  /** Not waited for: a source that is waiting itself may return only with its next event. */
  function leave() {
    if (over) return;
    over = true;
    changes.stop();
    coming?.catch(() => {});
    void Promise.resolve(source.return?.()).catch(() => {});
  }

  async function nextAllowed(): Promise<IteratorResult<Event>> {
    let arrived: IteratorResult<Event> | null = null;
    while (!over) {
      const changed = changes.next();
      if (closed()) break;
      const refused = await refusal();
      if (over) break;
      if (refused) {
        leave();
        return { done: false, value: refused };
      }
      if (arrived) {
        coming = null;
        if (arrived.done) leave();
        return arrived;
      }
      coming ??= Promise.resolve(source.next());
      arrived = await Promise.race([coming, changed.then(() => null)]);
    }
    leave();
    return { done: true, value: undefined };
  }

  return {
    async next() {
      try {
        return await nextAllowed();
      } catch (cause) {
        leave();
        throw cause;
      }
    },
    async return() {
      leave();
      return { done: true, value: undefined };
    },
    [Symbol.asyncIterator]() {
      return this;
    },
  };
}
