import { type Hold, isUnresolved, MOST_DRIFTS, type Schedule } from '#lib/domain/schedules/schedule.ts';
import { isOpen, type OpenWindow, type Window } from '#lib/domain/window/window.ts';
import type { Failure } from './observation.ts';
import { blockers, type Evidence, type QuietRules } from './quiet.ts';

/** One thing to bring about next. Steps of one plan do not depend on each other. */
export type Step =
  /**
   * Write the hold down (unless `hold` is there already; an earlier window's is taken over, original state and
   * all), then disable the schedule.
   */
  | { readonly type: 'hold'; readonly schedule: Schedule; readonly hold: Hold | null }
  /** Everything could be seen, and the rule is not there any more: nothing is owed to it. */
  | { readonly type: 'give-up-gone'; readonly hold: Hold }
  /** The schedule is seen disabled: what was intended has happened. */
  | { readonly type: 'confirm-hold'; readonly hold: Hold }
  /** Only take an earlier window's hold over: its rule cannot be seen, or must not be touched. */
  | { readonly type: 'adopt-hold'; readonly hold: Hold }
  /** The window is over: put the schedule back to its original state. */
  | { readonly type: 'release'; readonly hold: Hold }
  /** Put back a while ago: see that nobody's late call has disabled it since. */
  | { readonly type: 'verify-release'; readonly hold: Hold };

/** The time after which a call that was under way at a release is over for certain, in milliseconds. */
export type PlanRules = { readonly verifyReleaseAfterMs: number };

/** The schedules found and what could not be found out; null only while no window is open. */
export type Found = { readonly schedules: readonly Schedule[]; readonly failures: readonly Failure[] } | null;

/**
 * What to do next about schedules at `now`, from the state and the world alone, so that an interrupted run
 * resumes by running again. `found` has every unresolved hold's rule unless that rule is gone.
 */
export function plan(
  window: Window,
  holds: readonly Hold[],
  found: Found,
  now: Date,
  rules: PlanRules,
): Step[] {
  const unresolved = holds.filter(isUnresolved);
  if (!isOpen(window)) return unresolved.flatMap((hold) => releases(hold, now, rules));
  return found ? holdings(window, unresolved, found) : [];
}

/**
 * Whether PENDING becomes ACTIVE at `now`. Ask only after a round that had nothing else to do, so that the
 * observation was made after the last hold.
 */
export function mayPromote(window: Window, evidence: Evidence, now: Date, rules: QuietRules): boolean {
  return window.status === 'PENDING' && blockers(window, evidence, now, rules).length === 0;
}

function releases(hold: Hold, now: Date, { verifyReleaseAfterMs }: PlanRules): Step[] {
  if (hold.phase !== 'RESTORED') return [{ type: 'release', hold }];
  const restoredAtMs = hold.restoredAt?.getTime() ?? 0;
  return now.getTime() - restoredAtMs >= verifyReleaseAfterMs ? [{ type: 'verify-release', hold }] : [];
}

function holdings(window: OpenWindow, unresolved: readonly Hold[], found: NonNullable<Found>): Step[] {
  const byRule = new Map(unresolved.map((hold) => [hold.ruleArn, hold]));
  const steps = found.schedules.flatMap((schedule): Step[] => {
    const hold = byRule.get(schedule.arn) ?? null;
    byRule.delete(schedule.arn);
    return hold && hold.windowId !== window.id ? takeOver(schedule, hold) : holdOwn(schedule, hold);
  });
  const complete = found.failures.length === 0;
  const missing = [...byRule.values()].flatMap((hold): Step[] => {
    if (complete) return [{ type: 'give-up-gone', hold }];
    return hold.windowId === window.id ? [] : [{ type: 'adopt-hold', hold }];
  });
  return [...steps, ...missing];
}

/** What this window does about a schedule for which it has, or may write down, a hold of its own. */
function holdOwn(schedule: Schedule, hold: Hold | null): Step[] {
  if (hold?.exception === 'left-enabled') return [];
  if (hold && schedule.state === 'DISABLED') {
    return hold.phase === 'HELD' ? [] : [{ type: 'confirm-hold', hold }];
  }
  return schedule.untouchable || isGivenUp(hold) ? [] : [{ type: 'hold', schedule, hold }];
}

/** To write the intent down is to take over the hold there is, in one step: it may fail like any other. */
function takeOver(schedule: Schedule, hold: Hold): Step[] {
  const mayNotTouch = schedule.untouchable !== null && schedule.state === 'ENABLED';
  return [mayNotTouch ? { type: 'adopt-hold', hold } : { type: 'hold', schedule, hold: null }];
}

/** Somebody has enabled it again and again: a person decides now, not the reconciler. */
function isGivenUp(hold: Hold | null): boolean {
  return hold !== null && hold.phase === 'HELD' && hold.drifts >= MOST_DRIFTS;
}
