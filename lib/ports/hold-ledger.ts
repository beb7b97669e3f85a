import type { Hold, ResolvedPhase, Schedule } from '#lib/domain/schedule.ts';

/** What windows owe schedules. At most one unresolved hold per rule, also across windows. */
export type HoldLedger = {
  unresolved(): Promise<Hold[]>;
  ofWindow(windowId: string): Promise<Hold[]>;
  /**
   * Writes down, before the schedule is touched, that it is to be held and the state it has now.
   * If an unresolved hold for the rule exists, that one is adopted and answered, its original state kept.
   */
  intend(windowId: string, schedule: Schedule): Promise<Hold>;
  adopt(holdId: string, windowId: string): Promise<void>;
  confirmHeld(holdId: string): Promise<void>;
  resolve(holdId: string, phase: ResolvedPhase): Promise<void>;
  /** Counts a failed attempt and keeps what AWS said. */
  recordFailure(holdId: string, why: string): Promise<void>;
};
