/** Where a call stands: not yet passed on, or done by the other side with its answer not yet passed back. */
export type Side = 'before' | 'after';

/** One call of the watched process: counts from 1 on its link, in the order in which calls were made. */
export type WatchedCall = {
  readonly number: number;
  readonly what: string;
  /** Whether it may have changed something that outlives the process; known once it is done. */
  readonly lasting: boolean;
};

/**
 * Asked twice for every call. `cut`: from now on nothing passes any more, in neither direction, as if the
 * calling process had died at this moment.
 */
export type CallWatch = (call: WatchedCall, side: Side) => Promise<'pass' | 'cut'>;

export type CountingProxy = {
  readonly port: number;
  /** What was called so far, in order. */
  readonly calls: readonly WatchedCall[];
  /** Nothing passes any more; what was passed on before takes its course. */
  cut(): void;
  /** Closes every connection. */
  stop(): Promise<void>;
};
