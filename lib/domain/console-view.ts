import type { Blocker } from './blocker.ts';
import type { KeptObservation, Observation } from './observation.ts';
import type { Replica } from './replica.ts';
import type { Hold } from './schedule.ts';
import type { Window } from './window.ts';

/** Everything the administrators' console shows about the window. Reading it changes nothing. */
export type ConsoleView = {
  /** The database's time at which this was read. */
  readonly now: Date;
  readonly window: Window;
  /**
   * While a window is open: its holds. After the end: none, or, while a schedule is still owed, all holds
   * of the windows that owe.
   */
  readonly holds: readonly Hold[];
  /** What the latest tick since the start saw; null before the first. */
  readonly observation: KeptObservation | null;
  /** Empty when INACTIVE, and when ACTIVE and nothing disturbs. */
  readonly blockers: readonly Blocker[];
  /** What would stand against quiet if an administrator had not activated anyway. */
  readonly waived: readonly Blocker[];
  /** The running processes of the application, by name; empty when INACTIVE. */
  readonly replicas: readonly Replica[];
  readonly safeToDeploy: boolean;
};

/** What starting now would do, as AWS describes it at this moment. */
export type Preview = Pick<Observation, 'schedules' | 'busyTasks' | 'failures'>;
