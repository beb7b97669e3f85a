import type { Hold } from '#lib/domain/schedules/schedule.ts';
import type { HealthAnswer } from '#lib/domain/window/health-answer.ts';
import type { Window } from '#lib/domain/window/window.ts';
import type { Blocker } from './blocker.ts';
import type { BusySample } from './busy-sample.ts';
import type { LikelyQuiet } from './likely-quiet.ts';
import type { KeptObservation } from './observation.ts';
import type { Replica } from './replica.ts';
import type { UsualDuration } from './usual-duration.ts';

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
  /** Of the families that are busy, as far as any run of theirs was seen; empty when INACTIVE. */
  readonly usual: readonly UsualDuration[];
  /** How many tasks were busy since the start, oldest first, `SAMPLES_SHOWN` at most; empty when INACTIVE. */
  readonly samples: readonly BusySample[];
  /** What the health URL of the open window has answered last; null when it has not been asked. */
  readonly healthAnswer: HealthAnswer | null;
  /** By the usual durations; null while it cannot be told, and when the window is not PENDING. */
  readonly likelyQuiet: LikelyQuiet | null;
};

/** More points than a chart can show beside one another tell nothing. */
export const SAMPLES_SHOWN = 300;
