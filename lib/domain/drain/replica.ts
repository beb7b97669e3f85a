import type { OpenWindow } from '#lib/domain/window/window.ts';

/** One running process of this application, as it last said in the database. */
export type Replica = {
  readonly id: string;
  /** Host and process, for people. */
  readonly name: string;
  readonly startedAt: Date;
  /** When it last said so, by the database's clock. */
  readonly beatAt: Date;
  /** So long after its last beat it still lets users write; then it refuses by itself. In milliseconds. */
  readonly trustForMs: number;
  /** The version of the state by which it gates; null: none yet, so it refuses every write. */
  readonly version: number | null;
  /** Requests by users under way that it let in before the gate was last shut. */
  readonly requestsInFlight: number;
};

/** How one replica stands towards the window's gate. */
export type ReplicaGate =
  | { readonly gate: 'shut' }
  /** Its last word is so old that it refuses writes by itself. */
  | { readonly gate: 'shut-by-silence' }
  /** It may still gate by an older state, for so long at most. */
  | { readonly gate: 'not-shut'; readonly secondsLeft: number }
  /** It lets nothing new in, but this many requests from before are still under way. */
  | { readonly gate: 'draining'; readonly requestsInFlight: number };

/** Whether the gate of this window is in force on the replica. `now` is the database's time. */
export function replicaGate(replica: Replica, window: OpenWindow, now: Date): ReplicaGate {
  const leftMs = replica.beatAt.getTime() + replica.trustForMs - now.getTime();
  if (leftMs < 0) return { gate: 'shut-by-silence' };
  if (replica.version === null) return { gate: 'shut' };
  if (replica.version < window.gateVersion) {
    return { gate: 'not-shut', secondsLeft: Math.max(1, Math.ceil(leftMs / 1000)) };
  }
  const { requestsInFlight } = replica;
  return requestsInFlight > 0 ? { gate: 'draining', requestsInFlight } : { gate: 'shut' };
}
