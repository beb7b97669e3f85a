import type { Hold, HoldException, ResolvedPhase, Schedule } from '#lib/domain/schedules/schedule.ts';

/**
 * What windows owe schedules. At most one unresolved hold per rule, also across windows. A change names the
 * hold as the caller knew it; when anything has been done about it since, nothing is changed.
 */
export type HoldLedger = {
  unresolved(): Promise<Hold[]>;
  ofWindow(windowId: string): Promise<Hold[]>;
  /**
   * Writes down, before the schedule is touched, that it is to be held and the state it has now.
   * If an unresolved hold for the rule exists, that one is adopted and answered, its original state kept. Null,
   * and nothing is written, when this window is not open any more: what was seen then is too old to be restored.
   */
  intend(windowId: string, schedule: Schedule): Promise<Hold | null>;
  /** Unless another window has taken it over since; whatever else has been done about it does not matter. */
  adopt(hold: Hold, windowId: string): Promise<void>;
  /**
   * The schedule was disabled. When the hold was released in the meantime, by somebody who took the caller for
   * dead, the schedule is owed its original state again, and the hold goes back to INTENDED.
   */
  confirmHeld(hold: Hold): Promise<void>;
  /** The schedule was enabled again, as it was before the window. */
  confirmRestored(hold: Hold): Promise<void>;
  /** `putBackAgain`: it had been disabled since it was restored, and has been enabled once more. */
  resolve(hold: Hold, phase: ResolvedPhase, putBackAgain?: boolean): Promise<void>;
  /** Counts a failed attempt and keeps what AWS said. */
  recordFailure(hold: Hold, why: string): Promise<void>;
  /** A held schedule was found enabled: counts it once, and the hold has to be confirmed again. */
  recordDrift(hold: Hold): Promise<void>;
  /** An administrator decides, or with null withdraws it. Answers false when its window is over. */
  except(holdId: string, exception: HoldException | null, by: string): Promise<boolean>;
};
