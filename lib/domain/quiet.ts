import type { BusyTask } from './busy-task.ts';
import { CLEAN_RUN_NEEDED, type Failure, type KeptObservation, type Observation } from './observation.ts';
import type { Hold, Schedule } from './schedule.ts';
import { isUnresolved } from './schedule.ts';

/** One named thing that keeps the window from being quiet. */
export type Blocker =
  | { readonly kind: 'not-observed' }
  | { readonly kind: 'observation-too-old'; readonly observedAt: Date }
  | { readonly kind: 'observation-failed'; readonly failure: Failure }
  /** `holdId` is there when somebody keeps enabling it and it may be left so. */
  | {
      readonly kind: 'schedule-enabled';
      readonly schedule: Schedule;
      readonly lastError: string | null;
      readonly drifts: number;
      readonly holdId: string | null;
    }
  | { readonly kind: 'hold-unconfirmed'; readonly ruleName: string; readonly lastError: string | null }
  | { readonly kind: 'busy-task'; readonly task: BusyTask }
  /** EventBridge may still start tasks for a short while after a rule was disabled. */
  | { readonly kind: 'settling'; readonly secondsLeft: number }
  /** Nothing is seen any more, but not for long enough: so many of the clean observations needed. */
  | { readonly kind: 'not-quiet-for-long'; readonly clean: number; readonly needed: number };

/** The times by which quiet is judged, in milliseconds. */
export type QuietRules = {
  /** How old an observation may be and still prove anything: several intervals between ticks. */
  readonly staleAfterMs: number;
  /** How long after the last schedule was disabled tasks may still be started. */
  readonly settleMs: number;
};

/**
 * What one observation shows against quiet, by name. An enabled schedule that an administrator has decided to
 * leave enabled does not count.
 */
export function seenBlockers(holds: readonly Hold[], observation: Observation): Blocker[] {
  const unresolved = new Map(holds.filter(isUnresolved).map((hold) => [hold.ruleArn, hold]));
  const enabled = observation.schedules.filter((schedule) => schedule.state === 'ENABLED');
  const named = new Set(enabled.map((schedule) => schedule.arn));
  return [
    ...observation.failures.map((failure): Blocker => ({ kind: 'observation-failed', failure })),
    ...enabled
      .filter((schedule) => !unresolved.get(schedule.arn)?.leftEnabled)
      .map((schedule): Blocker => enabledBlocker(schedule, unresolved.get(schedule.arn) ?? null)),
    ...[...unresolved.values()]
      .filter((hold) => hold.phase === 'INTENDED' && !named.has(hold.ruleArn))
      .map(({ ruleName, lastError }): Blocker => ({ kind: 'hold-unconfirmed', ruleName, lastError })),
    ...observation.busyTasks.map((task): Blocker => ({ kind: 'busy-task', task })),
  ];
}

/**
 * Every reason why the window is not quiet at `now`, by name; none means quiet. `observation` is null
 * when nothing has been observed since the window started.
 */
export function blockers(
  holds: readonly Hold[],
  observation: KeptObservation | null,
  now: Date,
  rules: QuietRules,
): Blocker[] {
  if (!observation) return [{ kind: 'not-observed' }];
  const { observedAt, cleanRun } = observation;
  const seen = seenBlockers(holds, observation);
  const settling = settlingBlocker(holds, now, rules.settleMs);
  const found: Blocker[] = [
    ...(now.getTime() - observedAt.getTime() > rules.staleAfterMs
      ? [{ kind: 'observation-too-old', observedAt } as const]
      : []),
    ...seen,
    ...(settling ? [settling] : []),
  ];
  if (found.length > 0 || cleanRun.count >= CLEAN_RUN_NEEDED) return found;
  return [{ kind: 'not-quiet-for-long', clean: cleanRun.count, needed: CLEAN_RUN_NEEDED }];
}

function enabledBlocker(schedule: Schedule, hold: Hold | null): Blocker {
  return {
    kind: 'schedule-enabled',
    schedule,
    lastError: schedule.untouchable ?? hold?.lastError ?? null,
    drifts: hold?.drifts ?? 0,
    holdId: hold?.id ?? null,
  };
}

/** Counted from the last schedule that this window really disabled. */
export function settlingBlocker(holds: readonly Hold[], now: Date, settleMs: number): Blocker | null {
  const disabledAt = holds
    .filter((hold) => isUnresolved(hold) && hold.originalState === 'ENABLED' && !hold.leftEnabled)
    .map((hold) => hold.heldAt?.getTime() ?? 0);
  const leftMs = Math.max(0, ...disabledAt) + settleMs - now.getTime();
  return leftMs > 0 ? { kind: 'settling', secondsLeft: Math.ceil(leftMs / 1000) } : null;
}
