import type { HoldTransition } from '#lib/domain/schedules/hold-transition.ts';
import type { Hold, HoldException, HoldPhase, ResolvedPhase } from '#lib/domain/schedules/schedule.ts';
import type { Prisma, ScheduleHold } from '../generated/client.ts';

/** The rows that `isUnresolved` is true of. */
export const UNRESOLVED = { phase: { notIn: ['RELEASED' as const, 'GONE' as const] } };

const EXCEPTION_OF_ROW = {
  LEFT_ENABLED: 'left-enabled',
  STAYS_DISABLED: 'stays-disabled',
} as const satisfies Record<NonNullable<ScheduleHold['exception']>, HoldException>;

const EXCEPTION_FOR_ROW = {
  'left-enabled': 'LEFT_ENABLED',
  'stays-disabled': 'STAYS_DISABLED',
} as const satisfies Record<HoldException, ScheduleHold['exception']>;

/** What a transition writes. Only a resolved hold has the moment at which it was resolved. */
export function rowChange(
  { exception, ...change }: HoldTransition['change'],
  now: Date,
): Prisma.ScheduleHoldUncheckedUpdateInput {
  return {
    ...change,
    ...(exception === undefined ? {} : { exception: exception && EXCEPTION_FOR_ROW[exception] }),
    ...(change.phase ? { resolvedAt: isResolved(change.phase) ? now : null } : {}),
  };
}

function isResolved(phase: HoldPhase): phase is ResolvedPhase {
  return phase === 'RELEASED' || phase === 'GONE';
}

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
    exception: row.exception && EXCEPTION_OF_ROW[row.exception],
    restoredAt: row.restoredAt,
  };
}
