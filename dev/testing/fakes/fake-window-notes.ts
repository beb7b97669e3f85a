import { type AuditAction, RECONCILER } from '#lib/domain/audit/audit.ts';
import type { HealthAnswer } from '#lib/domain/window/health-answer.ts';
import { isOpen } from '#lib/domain/window/window.ts';
import type { HealthAnswers } from '#lib/ports/health-answers.ts';
import type { WindowNotes } from '#lib/ports/window-notes.ts';
import { type FakeDatabase, recordFakeAudit } from './fake-database.ts';
import { carryOut, type Turn, yields } from './turn.ts';

export function createFakeWindowNotes(database: FakeDatabase, turn: Turn = yields): WindowNotes {
  return {
    noteHealthAnswer: (windowId, answer) =>
      carryOut(turn, 'notes.noteHealthAnswer', windowId, () => {
        if (!stillOpen(database, windowId)) return;
        database.healthAnswers.set(windowId, answer);
        if (!answer.ok) recordOnce(database, windowId, 'planned-end-unhealthy', answer);
      }),
    noteDrainDeadline: (windowId) =>
      carryOut(turn, 'notes.noteDrainDeadline', windowId, () => {
        if (stillOpen(database, windowId)) recordOnce(database, windowId, 'drain-deadline-passed', null);
      }),
  };
}

export function createFakeHealthAnswers(database: FakeDatabase, turn: Turn = yields): HealthAnswers {
  return {
    ofWindow: (windowId) =>
      carryOut(turn, 'healthAnswers.ofWindow', windowId, () => database.healthAnswers.get(windowId) ?? null),
  };
}

function stillOpen({ window }: FakeDatabase, windowId: string): boolean {
  return isOpen(window) && window.id === windowId;
}

function recordOnce(
  database: FakeDatabase,
  windowId: string,
  action: AuditAction,
  after: HealthAnswer | null,
): void {
  if (database.audit.some((row) => row.windowId === windowId && row.action === action)) return;
  recordFakeAudit(database, { actor: RECONCILER, action, windowId, subject: null, before: null, after });
}
