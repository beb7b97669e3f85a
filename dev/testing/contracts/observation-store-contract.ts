import { expect, test } from 'vitest';
import type { KeptObservation } from '#lib/domain/observation.ts';
import type { ObservationStore } from '#lib/ports/observation-store.ts';

const AT = new Date('2026-01-05T02:00:00.123Z');

function observedAt(secondsLater: number, busyTasks: KeptObservation['busyTasks'] = []): KeptObservation {
  const observed = new Date(AT.getTime() + secondsLater * 1000);
  const failure = { kind: 'unavailable', concerns: 'tasks', what: 'The tasks', why: 'Throttled.' } as const;
  const schedule = {
    arn: 'arn:a',
    name: 'a',
    bus: 'default',
    expression: null,
    state: 'ENABLED',
    untouchable: 'managed',
  } as const;
  const cleanRun = { count: 2, countedAt: AT };
  return {
    observedAt: observed,
    windowId: 'w',
    schedules: [schedule],
    busyTasks,
    failures: [failure],
    cleanRun,
  };
}

const TASK = {
  arn: 'arn:t',
  clusterArn: 'arn:c',
  family: 'f',
  lastStatus: 'UNKNOWN',
  startedBy: null,
  since: AT,
  absences: 1,
};

/** What `ObservationStore` promises, whoever keeps it. */
export function observationStoreContract(make: () => Promise<ObservationStore>): void {
  test('nothing has been observed at first', async () => {
    expect(await (await make()).latest()).toBeNull();
  });

  test('the latest observation is read back whole, times included', async () => {
    const store = await make();
    const seen = observedAt(0, [TASK, { ...TASK, arn: 'arn:t2', since: null }]);
    expect(await store.save(seen, null)).toBe(true);
    expect(await store.latest()).toEqual(seen);
    const anew = { ...observedAt(1), cleanRun: { count: 0, countedAt: null } };
    expect(await store.save(anew, seen)).toBe(true);
    expect(await store.latest()).toEqual(anew);
  });

  test('an observation is kept only while the one whose run it continues is the latest', async () => {
    const store = await make();
    const first = observedAt(0);
    expect(await store.save(first, null)).toBe(true);
    expect(await store.save(observedAt(1, [TASK]), null), 'a second first one').toBe(false);
    const second = observedAt(10);
    expect(await store.save(second, first)).toBe(true);
    expect(await store.save(observedAt(20, [TASK]), first), 'newer, but of another run').toBe(false);
    expect(await store.latest()).toEqual(second);
  });

  test('an observation that is no newer than the latest is discarded', async () => {
    const store = await make();
    const newer = observedAt(10);
    await store.save(newer, null);
    expect(await store.save(observedAt(5, [TASK]), newer)).toBe(false);
    expect(await store.save(observedAt(10, [TASK]), newer)).toBe(false);
    expect(await store.latest()).toEqual(newer);
  });
}
