import type { Failure, KeptObservation } from './observation.ts';
import { blockers, type QuietRules } from './quiet.ts';
import { type Hold, isUnresolved, MOST_DRIFTS, type Schedule } from './schedule.ts';
import { isOpen, type OpenWindow, type Window } from './window.ts';

/** One thing to bring about next. Steps of one plan do not depend on each other. */
export type Step =
  /** Write the hold down (unless `hold` is there already), then disable the schedule. */
  | { readonly type: 'hold'; readonly schedule: Schedule; readonly hold: Hold | null }
  /** Intended, but its rule is no longer among the schedules: disable it by name, or learn that it is gone. */
  | { readonly type: 'hold-unlisted'; readonly hold: Hold }
  /** The schedule is seen disabled: what was intended has happened. */
  | { readonly type: 'confirm-hold'; readonly hold: Hold }
  /** An earlier window's release is unfinished: this window takes the hold over, original state and all. */
  | { readonly type: 'adopt-hold'; readonly hold: Hold }
  /** The window is over: put the schedule back to its original state. */
  | { readonly type: 'release'; readonly hold: Hold };

/** The schedules found and what could not be found out; null only while no window is open. */
export type Found = { readonly schedules: readonly Schedule[]; readonly failures: readonly Failure[] } | null;

/**
 * What to do next about schedules, from the state and the world alone, so that an interrupted run resumes
 * by running again.
 */
export function plan(window: Window, holds: readonly Hold[], found: Found): Step[] {
  const unresolved = holds.filter(isUnresolved);
  if (!isOpen(window)) return unresolved.map((hold) => ({ type: 'release', hold }));
  return found ? [...adoptions(window, unresolved), ...holdings(unresolved, found)] : [];
}

/**
 * Whether PENDING becomes ACTIVE at `now`. Ask only after a round that had nothing else to do, so that the
 * observation was made after the last hold.
 */
export function mayPromote(
  window: Window,
  holds: readonly Hold[],
  observation: KeptObservation,
  now: Date,
  rules: QuietRules,
): boolean {
  return window.status === 'PENDING' && blockers(holds, observation, now, rules).length === 0;
}

function adoptions(window: OpenWindow, unresolved: readonly Hold[]): Step[] {
  return unresolved
    .filter((hold) => hold.windowId !== window.id)
    .map((hold) => ({ type: 'adopt-hold', hold }));
}

function holdings(unresolved: readonly Hold[], found: NonNullable<Found>): Step[] {
  const byRule = new Map(unresolved.map((hold) => [hold.ruleArn, hold]));
  const steps = found.schedules.flatMap((schedule): Step[] => {
    const hold = byRule.get(schedule.arn) ?? null;
    byRule.delete(schedule.arn);
    if (schedule.untouchable || hold?.leftEnabled) return [];
    if (!hold || schedule.state === 'ENABLED')
      return isGivenUp(hold) ? [] : [{ type: 'hold', schedule, hold }];
    return hold.phase === 'INTENDED' ? [{ type: 'confirm-hold', hold }] : [];
  });
  if (found.failures.length > 0) return steps;
  const unlisted = [...byRule.values()].filter((hold) => hold.phase === 'INTENDED');
  return [...steps, ...unlisted.map((hold): Step => ({ type: 'hold-unlisted', hold }))];
}

/** Somebody has enabled it again and again: a person decides now, not the reconciler. */
function isGivenUp(hold: Hold | null): boolean {
  return hold !== null && hold.phase === 'HELD' && hold.drifts >= MOST_DRIFTS;
}
