import { expect, test } from 'vitest';
import type { KeptObservation } from '#lib/domain/drain/observation.ts';
import type { OpenWindow } from '#lib/domain/window/window.ts';
import type { ObservationStore } from '#lib/ports/observation-store.ts';
import type { WindowStore } from '#lib/ports/window-store.ts';
import { endOpen, nextWindow } from './next-window.ts';

export type ObservationStoreMade = { readonly store: ObservationStore; readonly windows: WindowStore };

const AT = new Date('2026-01-05T02:00:00.123Z');

function observed(secondsLater: number, busyTasks: KeptObservation['busyTasks'] = []): KeptObservation {
  const observedAt = new Date(AT.getTime() + secondsLater * 1000);
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
    observedAt,
    windowId: '5d0c6f0e-0000-4000-8000-000000000000',
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
export function observationStoreContract(make: () => Promise<ObservationStoreMade>): void {
  test('nothing has been observed at first', async () => {
    expect(await (await make()).store.latest()).toBeNull();
  });

  test('the latest observation is read back whole, times included', async () => {
    const { store } = await make();
    const seen = observed(0, [TASK, { ...TASK, arn: 'arn:t2', since: null }]);
    expect(await store.save(seen, null)).toBe(true);
    expect(await store.latest()).toEqual(seen);
    const anew = { ...observed(1), cleanRun: { count: 0, countedAt: null } };
    expect(await store.save(anew, seen)).toBe(true);
    expect(await store.latest()).toEqual(anew);
  });

  test('an observation is kept only while the one whose run it continues is the latest', async () => {
    const { store } = await make();
    const first = observed(0);
    expect(await store.save(first, null)).toBe(true);
    expect(await store.save(observed(1, [TASK]), null), 'a second first one').toBe(false);
    const second = observed(10);
    expect(await store.save(second, first)).toBe(true);
    expect(await store.save(observed(20, [TASK]), first), 'newer, but of another run').toBe(false);
    expect(await store.latest()).toEqual(second);
  });

  test('an observation that is no newer than the latest is discarded', async () => {
    const { store } = await make();
    const newer = observed(10);
    await store.save(newer, null);
    expect(await store.save(observed(5, [TASK]), newer)).toBe(false);
    expect(await store.save(observed(10, [TASK]), newer)).toBe(false);
    expect(await store.latest()).toEqual(newer);
  });

  /** Saves one observation after the other, so many seconds after the window's start, with so many busy tasks. */
  const saveAll = async (
    { store }: Pick<ObservationStoreMade, 'store'>,
    { id: windowId, startedAt }: Pick<OpenWindow, 'id' | 'startedAt'>,
    seen: readonly (readonly [number, number])[],
  ) => {
    let before = await store.latest();
    for (const [seconds, busy] of seen) {
      const observedAt = new Date(startedAt.getTime() + seconds * 1000);
      const busyTasks = Array.from({ length: busy }, (_, task) => ({ ...TASK, arn: `arn:${task}` }));
      const observation = { ...observed(0, busyTasks), observedAt, windowId };
      expect(await store.save(observation, before)).toBe(true);
      before = observation;
    }
  };
  const told = async (
    { store }: Pick<ObservationStoreMade, 'store'>,
    { id, startedAt }: OpenWindow,
    most = 300,
  ) =>
    (await store.samples(id, most)).map(({ at, busyTasks }) => [
      (at.getTime() - startedAt.getTime()) / 1000,
      busyTasks,
    ]);

  test('of a window that is open it is told how many tasks were busy, five seconds apart or more', async () => {
    const made = await make();
    const window = await nextWindow(made.windows);
    expect(await told(made, window)).toEqual([]);
    await saveAll(made, window, [
      [1, 2],
      [3, 9],
      [6, 1],
      [10.999, 8],
      [11, 0],
    ]);
    expect(await told(made, window)).toEqual([
      [1, 2],
      [6, 1],
      [11, 0],
    ]);
  });

  test('the longer a window is open, the further its samples are apart', async () => {
    const made = await make();
    const window = await nextWindow(made.windows);
    const aDay = 86_400;
    await saveAll(made, window, [
      [aDay, 1],
      [aDay + 140, 2],
      [aDay + 145, 3],
    ]);
    expect(await told(made, window)).toEqual([
      [aDay, 1],
      [aDay + 145, 3],
    ]);
  });

  test('no more samples are told than were asked for, and no peak is lost', async () => {
    const made = await make();
    const window = await nextWindow(made.windows);
    await saveAll(
      made,
      window,
      Array.from({ length: 12 }, (_, nth) => [nth * 5, nth === 7 ? 4 : 1]),
    );
    const samples = await told(made, window, 4);
    expect(samples).toHaveLength(4);
    expect(samples).toContainEqual([35, 4]);
    expect([samples[0], samples.at(-1)]).toEqual([
      [0, 1],
      [55, 1],
    ]);
  });

  test('what was seen of a window that is over is not noted, and each window has its own samples', async () => {
    const made = await make();
    const first = await nextWindow(made.windows);
    await saveAll(made, first, [[1, 2]]);
    await endOpen(made.windows);
    await saveAll(made, first, [[10, 5]]);
    const second = await nextWindow(made.windows);
    await saveAll(made, second, [[20, 3]]);
    expect(await told(made, first)).toEqual([[1, 2]]);
    expect(await told(made, second)).toEqual([[20, 3]]);
  });

  test('an observation that is discarded leaves no sample', async () => {
    const made = await make();
    const window = await nextWindow(made.windows);
    await saveAll(made, window, [[1, 2]]);
    const late = {
      ...observed(0),
      observedAt: new Date(window.startedAt.getTime() + 60_000),
      windowId: window.id,
    };
    expect(await made.store.save(late, null)).toBe(false);
    expect(await told(made, window)).toEqual([[1, 2]]);
  });
}
