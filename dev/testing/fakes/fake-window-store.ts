import { windowAction } from '#lib/domain/audit/audit.ts';
import { overlaps } from '#lib/domain/plans/window-plan.ts';
import { isOpen, type Window } from '#lib/domain/window/window.ts';
import type { CommitResult, WindowChange, WindowStore } from '#lib/ports/window-store.ts';
import { type FakeDatabase, recordFakeAudit } from './fake-database.ts';
import { firstWithin, settleFakeOccurrence } from './fake-plan-agenda.ts';
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
  if (!isClearOfPlans(database, change) || !settlesPlan(database, change)) return 'overtaken';
  database.window = after;
  if (isOpen(before) && !isOpen(after)) database.ended.set(before.id, change.at);
  const action = windowAction(before, after);
  const window = [after, before].find(isOpen);
  if (action && window) {
    recordFakeAudit(database, { actor: by, action, windowId: window.id, subject: null, before, after });
  }
  return 'committed';
}

/** The plan that is carried out has gone on to its next occurrence by then. */
function isClearOfPlans(database: FakeDatabase, { clearOfPlans, carriesOut }: WindowChange): boolean {
  if (!clearOfPlans) return true;
  const own = carriesOut?.next && overlaps(carriesOut.next, clearOfPlans);
  return !own && firstWithin(database, clearOfPlans, carriesOut?.plan.id) === null;
}

function settlesPlan(database: FakeDatabase, { after, carriesOut }: WindowChange): boolean {
  if (!carriesOut || !isOpen(after)) return true;
  const { id: windowId, startedBy: by } = after;
  return settleFakeOccurrence(database, { ...carriesOut, outcome: 'STARTED', windowId, why: null, by });
}

/** Whether users may do less afterwards than before. */
function shutsTheGate(before: Window, after: Window): boolean {
  return isOpen(after) && !(isOpen(before) && before.mode === after.mode);
}
