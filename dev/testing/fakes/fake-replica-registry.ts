import type { Replica } from '#lib/domain/drain/replica.ts';
import type { ReplicaRegistry } from '#lib/ports/replica-registry.ts';
import type { FakeDatabase } from './fake-database.ts';
import { carryOut, type Turn, yields } from './turn.ts';

const GONE_AFTER_MS = 600_000;

export function createFakeReplicaRegistry(
  database: FakeDatabase,
  self: Pick<Replica, 'id' | 'name'>,
  turn: Turn = yields,
): ReplicaRegistry {
  const { replicas, clock } = database;
  return {
    beat: (report) =>
      carryOut(turn, 'replicas.beat', report, () => {
        const now = clock.now();
        const startedAt = replicas.get(self.id)?.startedAt ?? now;
        replicas.set(self.id, { ...self, ...report, startedAt, beatAt: now });
      }),
    list: () =>
      carryOut(turn, 'replicas.list', null, () => {
        const heardOfSince = clock.now().getTime() - GONE_AFTER_MS;
        return [...replicas.values()]
          .filter(({ beatAt }) => beatAt.getTime() >= heardOfSince)
          .sort((a, b) => (a.name < b.name ? -1 : 1));
      }),
    leave: () => carryOut(turn, 'replicas.leave', null, () => void replicas.delete(self.id)),
  };
}
