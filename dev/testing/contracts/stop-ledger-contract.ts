import { expect, test } from 'vitest';
import type { BusyTask } from '#lib/domain/drain/busy-task.ts';
import type { AuditLog } from '#lib/ports/audit-log.ts';
import type { StopLedger } from '#lib/ports/stop-ledger.ts';
import type { WindowStore } from '#lib/ports/window-store.ts';
import { BY, endOpen, nextWindow } from './next-window.ts';

export type StopLedgerMade = {
  readonly stops: StopLedger;
  readonly windows: WindowStore;
  readonly audit: AuditLog;
};

const TASK: BusyTask = {
  arn: 'arn:t',
  clusterArn: 'arn:c',
  family: 'f',
  lastStatus: 'RUNNING',
  startedBy: null,
  since: null,
  absences: 0,
};

/** What `StopLedger` promises, whoever keeps it. */
export function stopLedgerContract(make: () => Promise<StopLedgerMade>): void {
  const stopsIn = async (audit: AuditLog) =>
    (await audit.list({ page: 1, pageSize: 10, action: 'tasks-stopped' })).nodes;

  test('what is to be stopped for the open window is written down, with who wants it', async () => {
    const { stops, windows, audit } = await make();
    const { id } = await nextWindow(windows);
    expect(await stops.recordStop(id, [TASK], BY)).toBe(true);
    expect(await stopsIn(audit)).toMatchObject([{ actor: BY, windowId: id, after: { tasks: [TASK] } }]);
  });

  test('nothing is written down for a window that is over, or for another', async () => {
    const { stops, windows, audit } = await make();
    const first = await nextWindow(windows);
    await nextWindow(windows);
    expect(await stops.recordStop(first.id, [TASK], BY)).toBe(false);
    await endOpen(windows);
    expect(await stops.recordStop(first.id, [TASK], BY)).toBe(false);
    expect(await stopsIn(audit)).toEqual([]);
  });
}
