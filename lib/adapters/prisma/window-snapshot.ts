import type { GateState } from '#lib/domain/gate.ts';
import { isOpen, type Window } from '#lib/domain/window.ts';
import type { ReplicaRegistry } from '#lib/ports/replica-registry.ts';
import type { RequestCounter } from '#lib/ports/request-counter.ts';
import type { WindowSnapshot } from '#lib/ports/window-snapshot.ts';
import type { WindowStore } from '#lib/ports/window-store.ts';
import type { DatabaseListener } from './database-listener.ts';

export type SnapshotOptions = {
  /** Started and stopped with the snapshot. */
  readonly listener: DatabaseListener;
  readonly store: Pick<WindowStore, 'load'>;
  /** Where this process says by which state it gates. */
  readonly registry: ReplicaRegistry;
  readonly requests: RequestCounter;
  /** How often the state is read although nobody notified, in milliseconds. */
  readonly pollEveryMs: number;
  /** How old the last reading may be before it is no longer called fresh, in milliseconds. The registry knows it. */
  readonly trustForMs: number;
  readonly onProblem: (what: string, cause: unknown) => void;
};

export type RunningSnapshot = WindowSnapshot & {
  /** Reads the state for the first time, then follows LISTEN/NOTIFY with polling behind it. */
  start(): Promise<void>;
  /** From now on no reading is fresh, so this process refuses users' writes. */
  stop(): Promise<void>;
};

/** The state in this process's memory. Ages by a monotonic clock, so a changed wall clock does nothing. */
export function createWindowSnapshot(options: SnapshotOptions): RunningSnapshot {
  let known: { readonly window: Window; readonly readAtMs: number } | null = null;
  /** What was read for the first time, before this process has said that it gates by it. */
  let unsaid: Window | null = null;
  let reading: Promise<void> | null = null;
  let poll: NodeJS.Timeout | undefined;
  let growOld: NodeJS.Timeout | undefined;
  let stopped = false;
  const followers = new Set<() => void>();
  let told = '';

  function current(): GateState {
    if (!known) return { window: null, fresh: false };
    const fresh = !stopped && performance.now() - known.readAtMs <= options.trustForMs;
    return { window: known.window, fresh };
  }

  function know(window: Window, readAtMs: number): void {
    known = { window, readAtMs };
    clearTimeout(growOld);
    // A little later, because a timer may fire early.
    growOld = setTimeout(tell, readAtMs + options.trustForMs - performance.now() + 5);
    growOld.unref();
    tell();
  }

  /** Tells those who follow, unless they have heard the same already. */
  function tell(): void {
    const { window, fresh } = current();
    const id = window && isOpen(window) ? window.id : null;
    const news = JSON.stringify([window?.version ?? null, id, fresh]);
    if (news === told) return;
    told = news;
    for (const follower of followers) follower();
  }

  /** Says by which state this process gates, then reads which it should. Answers whether that is another. */
  async function beatAndLoad(): Promise<boolean> {
    const startedAtMs = performance.now();
    const before = known?.window ?? unsaid;
    await options.registry.beat({
      version: before?.version ?? null,
      requestsInFlight: before && isOpen(before) ? options.requests.before(before.gateVersion) : 0,
      trustForMs: options.trustForMs,
    });
    const window = await options.store.load();
    // Trusted from before the beat, so no longer than whoever reads that beat waits.
    if (before) know(window, startedAtMs);
    else unsaid = window;
    return window.version !== before?.version;
  }

  async function read(): Promise<void> {
    // A process that has said goodbye does not say that it lives, and trusts no reading any more.
    if (stopped) return;
    try {
      // A state that is new here is in force from now on; the others should not have to wait to hear of it.
      if (await beatAndLoad()) await beatAndLoad();
    } catch (cause) {
      if (!stopped) options.onProblem('The maintenance state could not be read.', cause);
    }
  }

  async function refresh(): Promise<void> {
    // A reading under way may have begun before the change that the caller wants to see.
    await reading;
    reading ??= read().finally(() => {
      reading = null;
    });
    await reading;
  }

  return {
    current,
    refresh,
    onChange(follower) {
      followers.add(follower);
      return () => followers.delete(follower);
    },
    async start() {
      poll = setInterval(() => void refresh(), options.pollEveryMs);
      poll.unref();
      options.listener.on('maintenance_state', () => void refresh());
      options.listener.start();
      await refresh();
    },
    async stop() {
      stopped = true;
      clearInterval(poll);
      clearTimeout(growOld);
      tell();
      await reading;
      // One that still has requests under way is not gone; it grows silent instead.
      if (options.requests.before(Number.POSITIVE_INFINITY) === 0)
        await options.registry.leave().catch(() => {});
      await options.listener.stop();
    },
  };
}
