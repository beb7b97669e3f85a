import type { GateState } from '#lib/domain/gate/gate.ts';
import { isOpen, type Window } from '#lib/domain/window/window.ts';
import type { ReplicaRegistry } from '#lib/ports/replica-registry.ts';
import type { RequestCounter } from '#lib/ports/request-counter.ts';
import type { WindowSnapshot } from '#lib/ports/window-snapshot.ts';
import type { WindowStore } from '#lib/ports/window-store.ts';
import type { DatabaseListener } from '../database-listener.ts';
import { createPolledReading } from '../polled-reading.ts';
import { createReckonedClock } from '../reckoned-clock.ts';

export type SnapshotOptions = {
  /** Started and stopped with the snapshot. */
  readonly listener: DatabaseListener;
  readonly store: Pick<WindowStore, 'load' | 'now'>;
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
  /** How long ago the state was last read, in milliseconds; null before the first time. */
  ageMs(): number | null;
  /** From now on no reading is fresh, so this process refuses users' writes. */
  stop(): Promise<void>;
};

/** The state in this process's memory. Ages by a monotonic clock, so a changed wall clock does nothing. */
export function createWindowSnapshot(options: SnapshotOptions): RunningSnapshot {
  let known: { readonly window: Window; readonly readAtMs: number } | null = null;
  /** What was read for the first time, before this process has said that it gates by it. */
  let unsaid: Window | null = null;
  const clock = createReckonedClock(options.store.now);
  const reading = createPolledReading(read, options.pollEveryMs);
  let growOld: NodeJS.Timeout | undefined;
  const followers = new Set<() => void>();
  let told = '';

  function current(): GateState {
    if (!known) return { window: null, fresh: false };
    const fresh = !reading.isStopped() && performance.now() - known.readAtMs <= options.trustForMs;
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
    const [window] = await Promise.all([options.store.load(), clock.read()]);
    // Trusted from before the beat, so no longer than whoever reads that beat waits.
    if (before) know(window, startedAtMs);
    else unsaid = window;
    return window.version !== before?.version;
  }

  async function read(): Promise<void> {
    try {
      // A state that is new here is in force from now on; the others should not have to wait to hear of it.
      if (await beatAndLoad()) await beatAndLoad();
    } catch (cause) {
      if (!reading.isStopped()) options.onProblem('The maintenance state could not be read.', cause);
    }
  }

  return {
    current,
    now: clock.now,
    ageMs: () => (known ? performance.now() - known.readAtMs : null),
    refresh: reading.refresh,
    onChange(follower) {
      followers.add(follower);
      return () => followers.delete(follower);
    },
    async start() {
      options.listener.on('maintenance_state', () => void reading.refresh());
      options.listener.start();
      await reading.start();
    },
    async stop() {
      // A process that says goodbye does not say that it lives any more, and trusts no reading from now on.
      const lastReading = reading.stop();
      clearTimeout(growOld);
      tell();
      await lastReading;
      // One that still has requests under way is not gone; it grows silent instead.
      if (options.requests.before(Number.POSITIVE_INFINITY) === 0)
        await options.registry.leave().catch(() => {});
      await options.listener.stop();
    },
  };
}
