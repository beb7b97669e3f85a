import type { Schedule } from '#lib/domain/schedules/schedule.ts';
import type { BusyTask } from './busy-task.ts';

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
  /** The moment before looking, the safe side: nothing in it is older. */
  readonly observedAt: Date;
  readonly schedules: readonly Schedule[];
  readonly busyTasks: readonly BusyTask[];
  readonly failures: readonly Failure[];
};

/**
 * How many complete observations without a blocker there have been in a row, each at least an interval after
 * the one counted before it.
 */
export type CleanRun = { readonly count: number; readonly countedAt: Date | null };

export const NO_CLEAN_RUN: CleanRun = { count: 0, countedAt: null };

/** So many clean observations in a row are needed before quiet is believed. */
export const CLEAN_RUN_NEEDED = 3;

/**
 * The run after one more observation, made at `observedAt`; `clean` when nothing stood against quiet then.
 * Nobody knows what went on in a gap longer than `longestGapMs`, so the run begins anew after it.
 */
export function continueRun(
  run: CleanRun,
  observedAt: Date,
  clean: boolean,
  intervalMs: number,
  longestGapMs: number,
): CleanRun {
  if (!clean) return NO_CLEAN_RUN;
  const gapMs = run.countedAt ? observedAt.getTime() - run.countedAt.getTime() : 0;
  if (!run.countedAt || gapMs > longestGapMs) return { count: 1, countedAt: observedAt };
  return gapMs < intervalMs ? run : { count: run.count + 1, countedAt: observedAt };
}

/** An observation as it is kept: for which window it was made, and with the run that it ends. */
export type KeptObservation = Observation & { readonly windowId: string; readonly cleanRun: CleanRun };
