import type { AuditAction } from '#lib/domain/audit/audit.ts';
import { type Hold, type HoldException, isUnresolved, type ResolvedPhase } from './schedule.ts';

/** What becomes different about a hold, and what the audit says of it. */
export type HoldTransition = {
  readonly change: Partial<
    Pick<
      Hold,
      'windowId' | 'phase' | 'heldAt' | 'restoredAt' | 'drifts' | 'exception' | 'tries' | 'lastError'
    >
  >;
  readonly action: AuditAction;
};

/**
 * Whether it is unresolved and has gone no further than the caller knew: the same window owes it, and nothing has been
 * done about its rule since. A caller who stood still must not finish what somebody else has begun anew.
 */
export function isOwedAsKnown(hold: Hold, known: Hold): boolean {
  return (
    isUnresolved(hold) &&
    hold.windowId === known.windowId &&
    hold.phase === known.phase &&
    hold.heldAt?.getTime() === known.heldAt?.getTime() &&
    hold.restoredAt?.getTime() === known.restoredAt?.getTime()
  );
}

// The only place where a hold changes its phase. Each answers null where there is nothing to change: a caller
// who is late, or the second of two.

const NO_FAILURE = { tries: 0, lastError: null };

/**
 * Another window takes it over; whatever has been done so far, this one has confirmed nothing yet. That the schedule
 * stays off at the end was decided for good.
 */
export function adopted(hold: Hold, windowId: string): HoldTransition | null {
  if (!isUnresolved(hold) || hold.windowId === windowId) return null;
  const exception = hold.exception === 'stays-disabled' ? hold.exception : null;
  return {
    change: { windowId, phase: 'INTENDED', drifts: 0, exception, ...NO_FAILURE },
    action: 'hold-adopted',
  };
}

/**
 * The schedule was disabled. Where it had been put back meanwhile, by somebody who took the caller for dead, it is
 * owed its state again; unless a newer hold of the same rule, `owedElsewhere`, owes it already.
 */
export function heldNow(hold: Hold, now: Date, owedElsewhere: boolean): HoldTransition | null {
  switch (hold.phase) {
    case 'INTENDED':
      return {
        change: { phase: 'HELD', heldAt: now, ...NO_FAILURE },
        action: hold.drifts > 0 ? 'schedule-held-again' : 'schedule-held',
      };
    case 'RESTORED':
    case 'RELEASED':
      return owedElsewhere
        ? null
        : { change: { phase: 'INTENDED', restoredAt: null }, action: 'schedule-owed-again' };
    case 'HELD':
    case 'GONE':
      return null;
  }
}

/** Somebody else has enabled it during the window. */
export function drifted(hold: Hold): HoldTransition | null {
  if (hold.phase !== 'HELD') return null;
  return { change: { phase: 'INTENDED', drifts: hold.drifts + 1 }, action: 'schedule-drifted' };
}

/** It was enabled again, as it was before the window. */
export function restoredNow(hold: Hold, now: Date): HoldTransition | null {
  if (!isUnresolved(hold) || hold.phase === 'RESTORED') return null;
  return { change: { phase: 'RESTORED', restoredAt: now, ...NO_FAILURE }, action: 'schedule-released' };
}

/** Nothing is owed any more. `putBackAgain`: it had been disabled since it was restored. */
export function resolved(hold: Hold, phase: ResolvedPhase, putBackAgain: boolean): HoldTransition | null {
  if (!isUnresolved(hold)) return null;
  return { change: { phase, ...NO_FAILURE }, action: resolution(hold, phase, putBackAgain) };
}

function resolution(hold: Hold, phase: ResolvedPhase, putBackAgain: boolean): AuditAction {
  if (phase === 'GONE') return 'schedule-gone';
  if (putBackAgain) return 'schedule-put-back-again';
  return hold.phase === 'RESTORED' ? 'schedule-release-verified' : 'schedule-released';
}

/** Whether an administrator can still decide about it. */
export function canBeExcepted(hold: Hold): boolean {
  return isUnresolved(hold) && hold.phase !== 'RESTORED';
}

/** An administrator decides, or withdraws it with null. */
export function excepted(hold: Hold, exception: HoldException | null): HoldTransition | null {
  if (!canBeExcepted(hold) || hold.exception === exception) return null;
  return { change: { exception }, action: exceptionAction(exception) };
}

function exceptionAction(exception: HoldException | null): AuditAction {
  switch (exception) {
    case 'left-enabled':
      return 'drift-left';
    case 'stays-disabled':
      return 'schedule-stays-disabled';
    case null:
      return 'schedule-exception-withdrawn';
  }
}
