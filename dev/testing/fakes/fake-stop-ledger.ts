import { isOpen } from '#lib/domain/window/window.ts';
import type { StopLedger } from '#lib/ports/stop-ledger.ts';
import { type FakeDatabase, recordFakeAudit } from './fake-database.ts';
import { carryOut, type Turn, yields } from './turn.ts';

export function createFakeStopLedger(database: FakeDatabase, turn: Turn = yields): StopLedger {
  return {
    recordStop: (windowId, tasks, by) =>
      carryOut(turn, 'stops.recordStop', tasks, () => {
        const { window } = database;
        if (!isOpen(window) || window.id !== windowId) return false;
        const entry = { actor: by, action: 'tasks-stopped', windowId, subject: null } as const;
        recordFakeAudit(database, { ...entry, before: null, after: { tasks } });
        return true;
      }),
  };
}
