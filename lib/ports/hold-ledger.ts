import type { Hold, ResolvedPhase, Schedule } from '#lib/domain/schedule.ts';

/**
 * What windows owe schedules. At most one unresolved hold per rule, also across windows. A change names the
 * hold as the caller knew it; when another window has taken it over since, nothing is changed.
 */
export type HoldLedger = {
  unresolved(): Promise<Hold[]>;
  ofWindow(windowId: string): Promise<Hold[]>;
  /**
   * Writes down, before the schedule is touched, that it is to be held and the state it has now.
   * If an unresolved hold for the rule exists, that one is adopted and answered, its original state kept.
   */
  intend(windowId: string, schedule: Schedule): Promise<Hold>;
  adopt(hold: Hold, windowId: string): Promise<void>;
  /**
   * The schedule was disabled. When the hold was released in the meantime, by somebody who took the caller for
   * dead, the schedule is owed its original state again, and the hold goes back to INTENDED.
   */
  confirmHeld(hold: Hold): Promise<void>;
  resolve(hold: Hold, phase: ResolvedPhase): Promise<void>;
  /** Counts a failed attempt and keeps what AWS said. */
  recordFailure(hold: Hold, why: string): Promise<void>;
  /** A held schedule was found enabled: counts it once, and the hold has to be confirmed again. */
  recordDrift(hold: Hold): Promise<void>;
  /** An administrator leaves the schedule enabled. Answers false when the hold is resolved or unknown. */
  leaveEnabled(holdId: string, by: string): Promise<boolean>;
};
