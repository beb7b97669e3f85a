import type { Observation } from './observation.ts';
import { blockers } from './quiet.ts';
import { type Hold, isUnresolved, type Schedule } from './schedule.ts';
import { isOpen, type OpenWindow, type Window } from './window.ts';

/** One thing to bring about next. Steps of one plan do not depend on each other. */
export type Step =
  /** Write the hold down (unless `hold` is there already), then disable the schedule. */
  | { readonly type: 'hold'; readonly schedule: Schedule; readonly hold: Hold | null }
  /** The schedule is seen disabled: what was intended has happened. */
  | { readonly type: 'confirm-hold'; readonly hold: Hold }
  /** An earlier window's release is unfinished: this window takes the hold over, original state and all. */
  | { readonly type: 'adopt-hold'; readonly hold: Hold }
  /** The window is over: put the schedule back to its original state. */
  | { readonly type: 'release'; readonly hold: Hold }
  /** Nothing is busy and nothing is enabled: PENDING becomes ACTIVE. */
  | { readonly type: 'promote' };

/**
 * What to do next, from the state and the world alone, so that an interrupted run resumes by running
 * again. `observation` may be null only when no window is open. A promotion is planned only in a
 * round that has nothing else to do, and so rests on an observation made after the last hold.
 */
export function plan(window: Window, holds: readonly Hold[], observation: Observation | null): Step[] {
  const unresolved = holds.filter(isUnresolved);
  if (!isOpen(window)) return unresolved.map((hold) => ({ type: 'release', hold }));
  const steps = holdSteps(window, unresolved, observation);
  if (steps.length > 0 || window.status === 'ACTIVE') return steps;
  if (!observation) return [];
  return blockers(unresolved, observation, observation.observedAt).length === 0 ? [{ type: 'promote' }] : [];
}

function holdSteps(window: OpenWindow, unresolved: readonly Hold[], observation: Observation | null): Step[] {
  const byRule = new Map(unresolved.map((hold) => [hold.ruleArn, hold]));
  const adopted = unresolved
    .filter((hold) => hold.windowId !== window.id)
    .map((hold): Step => ({ type: 'adopt-hold', hold }));
  const fromSchedules = (observation?.schedules ?? []).flatMap((schedule): Step[] => {
    const hold = byRule.get(schedule.arn) ?? null;
    if (schedule.untouchable) return [];
    if (!hold || schedule.state === 'ENABLED') return [{ type: 'hold', schedule, hold }];
    return hold.phase === 'INTENDED' ? [{ type: 'confirm-hold', hold }] : [];
  });
  return [...adopted, ...fromSchedules];
}
