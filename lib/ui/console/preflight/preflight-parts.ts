import type { Failure } from '#lib/domain/drain/observation.ts';
import { type Preflight, type ScheduleAhead, standsOut } from '#lib/domain/plans/preflight.ts';
import type { Schedule } from '#lib/domain/schedules/schedule.ts';

/** What a window would do, sorted by what becomes of each thing. */
export type PreflightParts = {
  readonly foundNoSchedule: boolean;
  /** Names of the schedules that would be held. */
  readonly held: readonly string[];
  /** Names of those that are disabled already. */
  readonly staysDisabled: readonly string[];
  readonly cannotBeHeld: readonly Schedule[];
  /** Held ones of which it is known which runs, or how many, fall into the window. */
  readonly withRuns: readonly ScheduleAhead[];
  /** Those of them that miss a run that does not come again soon. */
  readonly rare: readonly ScheduleAhead[];
  /** Families of the tasks that would be waited for, one entry a task; null for a window in the future. */
  readonly running: readonly string[] | null;
  /** What AWS refuses because of the configuration: starting would be refused as well. */
  readonly mistakes: readonly Failure[];
  /** What could not be found out just now. */
  readonly unknown: readonly Failure[];
};

/** Sorts a preflight; every failure once, though schedules and tasks may both have met it. */
export function preflightParts({ schedules, running, failures, foundNoSchedule }: Preflight): PreflightParts {
  const distinct = [
    ...new Map(failures.map((failure) => [`${failure.what}: ${failure.why}`, failure])).values(),
  ];
  const held = schedules.filter((ahead) => ahead.held);
  const others = schedules.filter((ahead) => !ahead.held).map(({ schedule }) => schedule);
  const withRuns = held.filter(({ runs }) => runs !== null);
  return {
    foundNoSchedule,
    held: held.map(({ schedule }) => schedule.name).sort(),
    staysDisabled: others.filter(({ state }) => state === 'DISABLED').map(({ name }) => name),
    cannotBeHeld: others.filter(({ state }) => state === 'ENABLED'),
    withRuns,
    rare: withRuns.filter(standsOut),
    running: running.when === 'now' ? running.tasks.map(({ task }) => task.family).sort() : null,
    mistakes: distinct.filter(({ kind }) => kind !== 'unavailable'),
    unknown: distinct.filter(({ kind }) => kind === 'unavailable'),
  };
}
