import type { Preview } from '#lib/domain/console-view.ts';
import type { Failure } from '#lib/domain/observation.ts';
import type { Schedule } from '#lib/domain/schedule.ts';

/** What starting now would do, sorted by what becomes of each thing. */
export type PreviewParts = {
  readonly foundNoSchedule: boolean;
  /** Names of the schedules that would be held. */
  readonly held: readonly string[];
  /** Names of those that are disabled already. */
  readonly staysDisabled: readonly string[];
  readonly cannotBeHeld: readonly Schedule[];
  /** Families of the tasks that would be waited for, one entry a task. */
  readonly running: readonly string[];
  /** What AWS refuses because of the configuration: starting would be refused as well. */
  readonly mistakes: readonly Failure[];
  /** What could not be found out just now. */
  readonly unknown: readonly Failure[];
};

/** Sorts a preview; every failure once, though schedules and tasks may both have met it. */
export function previewParts(preview: Preview): PreviewParts {
  const { schedules, busyTasks, failures } = preview;
  const enabled = schedules.filter(({ state }) => state === 'ENABLED');
  const distinct = [
    ...new Map(failures.map((failure) => [`${failure.what}: ${failure.why}`, failure])).values(),
  ];
  return {
    foundNoSchedule: foundNoSchedule(preview),
    held: enabled.filter(({ untouchable }) => untouchable === null).map(({ name }) => name),
    staysDisabled: schedules.filter(({ state }) => state === 'DISABLED').map(({ name }) => name),
    cannotBeHeld: enabled.filter(({ untouchable }) => untouchable !== null),
    running: busyTasks.map(({ family }) => family).sort(),
    mistakes: distinct.filter(({ kind }) => kind !== 'unavailable'),
    unknown: distinct.filter(({ kind }) => kind === 'unavailable'),
  };
}

/** Everything could be asked, and there is none: so it is in the wrong region or account as well. */
export function foundNoSchedule({ schedules, failures }: Preview): boolean {
  return schedules.length + failures.length === 0;
}
