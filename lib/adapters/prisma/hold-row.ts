import type { Hold } from '#lib/domain/schedule.ts';
import type { ScheduleHold } from './generated/client.ts';

/** The rows that `isUnresolved` is true of. */
export const UNRESOLVED = { phase: { in: ['INTENDED' as const, 'HELD' as const] } };

/** The hold as the domain knows it. */
export function holdOfRow(row: ScheduleHold): Hold {
  return {
    id: row.id,
    windowId: row.windowId,
    ruleArn: row.ruleArn,
    ruleName: row.ruleName,
    bus: row.busName,
    expression: row.expression,
    originalState: row.originalState,
    phase: row.phase,
    tries: row.tries,
    lastError: row.lastError,
    heldAt: row.heldAt,
    drifts: row.drifts,
    leftEnabled: row.leftEnabled,
  };
}
