import type { BusyTask } from './busy-task.ts';
import type { Schedule } from './schedule.ts';

/**
 * What kind of "no" AWS gave. The first three are mistakes in the configuration that waiting does
 * not mend, so a window is not started over them; `unavailable` passes by itself or is AWS's to mend.
 */
export type FailureKind = 'cluster-unknown' | 'schedule-unknown' | 'credentials-refused' | 'unavailable';

/** Something AWS could not tell us, in words for people. */
export type Failure = {
  readonly kind: FailureKind;
  /** Which half of the observation lacks something. */
  readonly concerns: 'schedules' | 'tasks' | 'both';
  readonly what: string;
  readonly why: string;
};

/**
 * What one tick saw. Only an observation without failures is complete; an incomplete one proves
 * nothing about quiet, however empty its lists are.
 */
export type Observation = {
  readonly observedAt: Date;
  readonly schedules: readonly Schedule[];
  readonly busyTasks: readonly BusyTask[];
  readonly failures: readonly Failure[];
};

export function isComplete(observation: Observation): boolean {
  return observation.failures.length === 0;
}
