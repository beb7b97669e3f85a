import { expect, test } from 'vitest';
import { isOpen } from '#lib/domain/window/window.ts';
import type { AuditLog } from '#lib/ports/audit-log.ts';
import type { ObservationStore } from '#lib/ports/observation-store.ts';
import type { WindowStore } from '#lib/ports/window-store.ts';
import { after, BY, command, endOpen, nextWindow, start } from './next-window.ts';

export type WindowStoreMade = {
  readonly windows: WindowStore;
  readonly audit: AuditLog;
  readonly observations: ObservationStore;
  /** A user's write begins, and is under way until the answer is called. */
  userWrites(): Promise<() => Promise<void>>;
};

const ALL = { page: 1, pageSize: 100 };

/** What `WindowStore` promises, whoever keeps it. */
export function windowStoreContract(make: () => Promise<WindowStoreMade>): void {
  test('a window that was committed is read back whole', async () => {
    const { windows } = await make();
    expect(await windows.load()).toEqual({ status: 'INACTIVE', version: 0 });
    expect(await command(windows, start)).toMatchObject({ result: 'committed' });
    const override = {
      by: BY,
      at: await windows.now(),
      reason: 'it is safe',
      waived: [{ key: 'busy-task t', blocker: { kind: 'busy-task' } }],
    };
    await command(windows, () => ({ type: 'change-mode', mode: 'NO-ACCESS' }));
    const active = await command(windows, () => ({ type: 'activate-anyway', override }));
    expect(await windows.load()).toEqual(active.after);
    expect(active.after).toMatchObject({ version: 3, gateVersion: 2, mode: 'NO-ACCESS', override });
    await endOpen(windows);
    expect(await windows.load()).toEqual({ status: 'INACTIVE', version: 4 });
  });

  test('of two changes of the same state the second is overtaken, and changes nothing', async () => {
    const { windows, audit } = await make();
    const [before, at] = [await windows.load(), await windows.now()];
    const changes = [start(at), start(at, { mode: 'NO-ACCESS' })].map((starting) => ({
      before,
      after: after(before, starting),
      by: BY,
      at,
    }));
    const results = await Promise.all(changes.map((change) => windows.commit(change)));
    expect([...results].sort()).toEqual(['committed', 'overtaken']);
    expect(await windows.load()).toEqual(changes[results.indexOf('committed')]?.after);
    expect(await audit.list(ALL)).toMatchObject({ count: 1 });
  });

  test('a change of what has been ended since is overtaken', async () => {
    const { windows } = await make();
    const window = await nextWindow(windows);
    await endOpen(windows);
    const at = await windows.now();
    const promoted = after(window, { type: 'promote', at });
    expect(await windows.commit({ before: window, after: promoted, by: BY, at })).toBe('overtaken');
    expect(await windows.load()).toMatchObject({ status: 'INACTIVE' });
  });

  test('a change that rests on an observation is made only while that one is the latest', async () => {
    const { windows, observations } = await make();
    const { id } = await nextWindow(windows);
    const [before, at] = [await windows.load(), await windows.now()];
    const cleanRun = { count: 3, countedAt: at };
    const seen = { observedAt: at, windowId: id, schedules: [], busyTasks: [], failures: [], cleanRun };
    const newer = { ...seen, observedAt: new Date(at.getTime() + 1) };
    const change = { before, after: after(before, { type: 'promote', at }), by: BY, at };
    expect(await windows.commit({ ...change, provenBy: seen })).toBe('overtaken');
    await observations.save(seen, null);
    await observations.save(newer, seen);
    expect(await windows.commit({ ...change, provenBy: seen })).toBe('overtaken');
    expect(await windows.load()).toEqual(before);
    expect(await windows.commit({ ...change, provenBy: newer, provesForMs: -60_000 })).toBe('overtaken');
    expect(await windows.load()).toEqual(before);
    expect(await windows.commit({ ...change, provenBy: newer, provesForMs: 60_000 })).toBe('committed');
  });

  test('the gate is not shut further while users write, and nothing is changed', async () => {
    const { windows, audit, userWrites } = await make();
    const ends = await userWrites();
    expect(await command(windows, start)).toMatchObject({ result: 'writes-in-flight' });
    expect(await windows.load()).toEqual({ status: 'INACTIVE', version: 0 });
    expect(await audit.list(ALL)).toMatchObject({ count: 0 });
    await ends();
    expect(await command(windows, start)).toMatchObject({ result: 'committed' });
  });

  test('every change is audited once, with who, before and after', async () => {
    const { windows, audit } = await make();
    const { id } = await nextWindow(windows);
    await command(windows, (at) => ({ type: 'promote', at }));
    await command(windows, () => ({ type: 'change-mode', mode: 'NO-ACCESS' }));
    await endOpen(windows);
    const { nodes } = await audit.list(ALL);
    expect(nodes.map(({ action, actor, windowId }) => ({ action, actor, windowId })).reverse()).toEqual(
      ['window-started', 'window-activated', 'mode-changed', 'window-ended'].map((action) => ({
        action,
        actor: BY,
        windowId: id,
      })),
    );
    expect(nodes[1]).toMatchObject({ before: { mode: 'READ-ONLY' }, after: { mode: 'NO-ACCESS' } });
  });

  test('a window that comes after another is another', async () => {
    const { windows } = await make();
    const first = await nextWindow(windows);
    const second = await nextWindow(windows);
    expect(second.id).not.toBe(first.id);
    expect(second.version).toBe(3);
    expect(isOpen(await windows.load())).toBe(true);
  });
}
