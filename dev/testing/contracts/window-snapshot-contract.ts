import { expect, test } from 'vitest';
import type { WindowSnapshot } from '#lib/ports/window-snapshot.ts';
import type { WindowStore } from '#lib/ports/window-store.ts';
import { nextWindow } from './next-window.ts';

export type WindowSnapshotMade = {
  /** Not read yet. */
  readonly snapshot: WindowSnapshot;
  readonly windows: WindowStore;
  /** From now on the snapshot cannot reach the store. */
  cut(): void;
};

/** What `WindowSnapshot` promises, whoever keeps it. */
export function windowSnapshotContract(make: () => Promise<WindowSnapshotMade>): void {
  test('nothing is known before the first reading', async () => {
    const { snapshot } = await make();
    expect(snapshot.current()).toEqual({ window: null, fresh: false });
  });

  test('what was committed before a reading is known after it', async () => {
    const { snapshot, windows } = await make();
    await snapshot.refresh();
    expect(snapshot.current()).toEqual({ window: { status: 'INACTIVE', version: 0 }, fresh: true });
    const window = await nextWindow(windows);
    await snapshot.refresh();
    expect(snapshot.current()).toEqual({ window, fresh: true });
  });

  test('the time is the store’s from the first reading on', async () => {
    const { snapshot, windows } = await make();
    await snapshot.refresh();
    const offMs = snapshot.now().getTime() - (await windows.now()).getTime();
    expect(Math.abs(offMs)).toBeLessThan(1_000);
  });

  test('a store that cannot be reached does not throw, and takes away nothing that is known', async () => {
    const { snapshot, windows, cut } = await make();
    const window = await nextWindow(windows);
    await snapshot.refresh();
    cut();
    await snapshot.refresh();
    expect(snapshot.current().window).toEqual(window);
  });

  test('whoever follows is told of every other version once, and of nothing after leaving', async () => {
    const { snapshot, windows } = await make();
    const heard: (number | undefined)[] = [];
    const leave = snapshot.onChange(() => heard.push(snapshot.current().window?.version));
    await snapshot.refresh();
    await snapshot.refresh();
    expect(heard).toEqual([0]);
    await nextWindow(windows);
    await snapshot.refresh();
    const { version } = await windows.load();
    expect(heard).toEqual([0, version]);
    leave();
    await nextWindow(windows);
    await snapshot.refresh();
    expect(heard).toEqual([0, version]);
  });
}
