import type { ObservationStore } from '#lib/ports/observation-store.ts';
import type { FakeDatabase } from './fake-database.ts';
import { carryOut, type Turn, yields } from './turn.ts';

/** Keeps the latest observation; one that continues another than the latest is discarded. */
export function createFakeObservationStore(database: FakeDatabase, turn: Turn = yields): ObservationStore {
  return {
    save: (observation, continued) =>
      carryOut(turn, 'observations.save', observation, () => {
        const kept = database.observation;
        if (kept?.observedAt.getTime() !== continued?.observedAt.getTime()) return false;
        if (kept && kept.observedAt >= observation.observedAt) return false;
        database.observation = observation;
        return true;
      }),
    latest: () => carryOut(turn, 'observations.latest', null, () => database.observation),
  };
}
