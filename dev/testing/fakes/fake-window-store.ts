import { windowAction } from '#lib/domain/audit.ts';
import { isOpen, type Window } from '#lib/domain/window.ts';
import type { CommitResult, WindowChange, WindowStore } from '#lib/ports/window-store.ts';
import { type FakeDatabase, recordFakeAudit } from './fake-database.ts';
import { carryOut, type Turn, yields } from './turn.ts';

export function createFakeWindowStore(database: FakeDatabase, turn: Turn = yields): WindowStore {
  return {
    now: () => carryOut(turn, 'windows.now', null, () => database.clock.now()),
    load: () => carryOut(turn, 'windows.load', null, () => database.window),
    commit: (change) => carryOut(turn, 'windows.commit', change, () => commit(database, change)),
  };
}

function commit(database: FakeDatabase, change: WindowChange): CommitResult {
  const { before, after, by, provenBy, provesForMs = Number.POSITIVE_INFINITY } = change;
  if (database.usersWriting && shutsTheGate(before, after)) return 'writes-in-flight';
  if (database.window.version !== before.version) return 'overtaken';
  if (provenBy && database.observation?.observedAt.getTime() !== provenBy.observedAt.getTime()) {
    return 'overtaken';
  }
  const ageMs = provenBy ? database.clock.now().getTime() - provenBy.observedAt.getTime() : 0;
  if (ageMs > provesForMs) return 'overtaken';
  database.window = after;
  const action = windowAction(before, after);
  const window = [after, before].find(isOpen);
  if (action && window) {
    recordFakeAudit(database, { actor: by, action, windowId: window.id, subject: null, before, after });
  }
  return 'committed';
}

/** Whether users may do less afterwards than before. */
function shutsTheGate(before: Window, after: Window): boolean {
  return isOpen(after) && !(isOpen(before) && before.mode === after.mode);
}
