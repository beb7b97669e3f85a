import { samplesApartMs, thinSamples } from '#lib/domain/drain/busy-sample.ts';
import type { KeptObservation } from '#lib/domain/drain/observation.ts';
import { isOpen } from '#lib/domain/window/window.ts';
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
        sample(database, observation);
        return true;
      }),
    latest: () => carryOut(turn, 'observations.latest', null, () => database.observation),
    samples: (windowId, most) =>
      carryOut(turn, 'observations.samples', windowId, () =>
        thinSamples(database.samples.get(windowId) ?? [], most),
      ),
  };
}

function sample(
  { window, samples }: FakeDatabase,
  { windowId, observedAt, busyTasks }: KeptObservation,
): void {
  if (!isOpen(window) || window.id !== windowId) return;
  const taken = samples.get(windowId) ?? [];
  const lastMs = taken.at(-1)?.at.getTime() ?? Number.NEGATIVE_INFINITY;
  const ageMs = observedAt.getTime() - window.startedAt.getTime();
  if (lastMs > observedAt.getTime() - samplesApartMs(ageMs)) return;
  samples.set(windowId, [...taken, { at: observedAt, busyTasks: busyTasks.length }]);
}
