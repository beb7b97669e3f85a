import { decide } from '#lib/domain/gate/gate.ts';
import type { Principal } from '#lib/domain/principal.ts';
import { isOpen, type Window } from '#lib/domain/window/window.ts';
import type { FakeDatabase } from '../fakes/fake-database.ts';
import { createFakeReplicaRegistry } from '../fakes/fake-replica-registry.ts';
import { createFakeWindowStore } from '../fakes/fake-window-store.ts';
import { type Turn, yields } from '../fakes/turn.ts';
import { TRUST_MS } from './model-rules.ts';

const USER: Principal = { kind: 'user', id: 'user', name: 'user', groups: ['team'], administrator: false };

/** A process of the application, as far as its gate goes: it reads the state, says so, and lets users in by it. */
export type ReplicaProcess = {
  readonly id: string;
  /** well: reads the state as time passes. stalled: no longer does. silent: lets nobody in any more, says nothing. */
  health: 'well' | 'stalled' | 'silent';
  /** One reading at a time: while one stands still, the others would wait behind it. */
  refresh(turn?: Turn): Promise<void>;
  /** A user's request arrives; it is under way from now on when the gate lets it in. */
  request(access: 'read' | 'write'): void;
  /** The oldest request under way ends. */
  answer(): void;
  answerAll(): void;
  /** Whether it would let a user write by a state older than this version. */
  letsWriteBefore(version: number): boolean;
  requestsBefore(version: number): number;
};

/**
 * Beats, then reads, as `lib/adapters/prisma/window/window-snapshot.ts` does; a new state is said at once, and the first
 * one is in force only then.
 */
export function createReplicaProcess(database: FakeDatabase, id: string): ReplicaProcess {
  let known: { readonly window: Window; readonly readAtMs: number } | null = null;
  let isReading = false;
  /** Read for the first time, and in force only once it has been said that it is. */
  let unsaid: Window | null = null;
  let underWay: readonly number[] = [];
  const nowMs = () => database.clock.now().getTime();
  const before = (version: number) => underWay.filter((letInBy) => letInBy < version).length;
  const isFresh = () => known !== null && nowMs() - known.readAtMs <= TRUST_MS;

  async function beatAndLoad(turn: Turn): Promise<boolean> {
    const readAtMs = nowMs();
    const window = known?.window ?? unsaid;
    const requestsInFlight = window && isOpen(window) ? before(window.gateVersion) : 0;
    const registry = createFakeReplicaRegistry(database, { id, name: id }, turn);
    await registry.beat({ version: window?.version ?? null, requestsInFlight, trustForMs: TRUST_MS });
    const loaded = await createFakeWindowStore(database, turn).load();
    if (window) known = { window: loaded, readAtMs };
    else unsaid = loaded;
    return loaded.version !== window?.version;
  }

  const self: ReplicaProcess = {
    id,
    health: 'well',
    async refresh(turn = yields) {
      if (self.health === 'silent' || isReading) return;
      isReading = true;
      try {
        if (await beatAndLoad(turn)) await beatAndLoad(turn);
      } finally {
        isReading = false;
      }
    },
    request(access) {
      if (self.health === 'silent') return;
      const state = { window: known?.window ?? null, fresh: isFresh() };
      const { allow, reason } = decide(state, USER, access);
      // A read that is let in because the state is not known belongs to no version of it.
      if (!known || !allow || reason === 'read-while-state-unknown') return;
      underWay = [...underWay, known.window.version];
    },
    answer() {
      underWay = underWay.slice(1);
    },
    answerAll() {
      underWay = [];
    },
    letsWriteBefore: (version) =>
      self.health !== 'silent' &&
      known !== null &&
      isFresh() &&
      known.window.version < version &&
      !isOpen(known.window),
    requestsBefore: (version) => (self.health === 'silent' ? 0 : before(version)),
  };
  return self;
}
