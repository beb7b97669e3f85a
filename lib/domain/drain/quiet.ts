import type { Hold, Schedule } from '#lib/domain/schedules/schedule.ts';
import { isUnresolved } from '#lib/domain/schedules/schedule.ts';
import type { OpenWindow, Window } from '#lib/domain/window/window.ts';
import type { Blocker } from './blocker.ts';
import { blockerKey, isWaivable } from './blocker.ts';
import { CLEAN_RUN_NEEDED, type KeptObservation, type Observation } from './observation.ts';
import { type Replica, replicaGate } from './replica.ts';

/** The times by which quiet is judged, in milliseconds. */
export type QuietRules = {
  /** How old an observation may be and still prove anything: several intervals between ticks. */
  readonly staleAfterMs: number;
  /** How long after the last schedule was disabled tasks may still be started. */
  readonly settleMs: number;
};

/** What quiet is judged from. `observation` is null when nothing has been observed since the window started. */
export type Evidence = {
  readonly holds: readonly Hold[];
  readonly replicas: readonly Replica[];
  readonly observation: KeptObservation | null;
};

/** How quiet the platform is at one moment. */
export type Quiet = {
  readonly safeToDeploy: boolean;
  readonly blockers: readonly Blocker[];
  /** How old the latest observation is; null when nothing has been observed since the window started, or none is open. */
  readonly observationAgeMs: number | null;
};

/** While ACTIVE, and as long as nothing stands against it. */
export function isSafeToDeploy(window: Window, against: readonly Blocker[]): boolean {
  return window.status === 'ACTIVE' && against.length === 0;
}

/**
 * Every reason why the window is not quiet at `now`, by name; none means quiet. What an administrator has
 * waived is left out.
 */
export function blockers(window: OpenWindow, evidence: Evidence, now: Date, rules: QuietRules): Blocker[] {
  const { holds, observation } = evidence;
  if (!observation) return [{ kind: 'not-observed' }];
  const { observedAt, cleanRun } = observation;
  const settling = settlingBlocker(holds, now, rules.settleMs);
  const found: Blocker[] = [
    ...(now.getTime() - observedAt.getTime() > rules.staleAfterMs
      ? [{ kind: 'observation-too-old', observedAt } as const]
      : []),
    ...seenBlockers(window, { ...evidence, observation }, now),
    ...(settling ? [settling] : []),
  ];
  if (found.length > 0 || cleanRun.count >= CLEAN_RUN_NEEDED) return found;
  return [{ kind: 'not-quiet-for-long', clean: cleanRun.count, needed: CLEAN_RUN_NEEDED }];
}

/** What has been seen against quiet, by name, without what only time can show and what has been waived. */
export function seenBlockers(window: OpenWindow, evidence: Seen, now: Date): Blocker[] {
  return allSeen(window, evidence, now).filter((blocker) => !isWaived(window, blocker));
}

/** What would stand against quiet if an administrator had not waived it. */
export function waivedBlockers(window: OpenWindow, evidence: Evidence, now: Date): Blocker[] {
  const { observation } = evidence;
  if (!observation) return [];
  return allSeen(window, { ...evidence, observation }, now).filter((blocker) => isWaived(window, blocker));
}

/** Counted from the last schedule that this window really disabled, also one that was deleted since. */
export function settlingBlocker(holds: readonly Hold[], now: Date, settleMs: number): Blocker | null {
  const disabledAt = holds.filter(wasReallyDisabled).map((hold) => hold.heldAt?.getTime() ?? 0);
  const leftMs = Math.max(0, ...disabledAt) + settleMs - now.getTime();
  return leftMs > 0 ? { kind: 'settling', secondsLeft: Math.ceil(leftMs / 1000) } : null;
}

/** It had fired until then: it was enabled before the window, or somebody had enabled it since. */
function wasReallyDisabled(hold: Hold): boolean {
  if (hold.phase === 'RELEASED' || hold.exception === 'left-enabled') return false;
  return hold.originalState === 'ENABLED' || hold.drifts > 0;
}

type Seen = Omit<Evidence, 'observation'> & { readonly observation: Observation };

function allSeen(window: OpenWindow, { holds, replicas, observation }: Seen, now: Date): Blocker[] {
  return [
    ...replicas.flatMap((replica) => replicaBlockers(replica, window, now)),
    ...observation.failures.map((failure): Blocker => ({ kind: 'observation-failed', failure })),
    ...scheduleBlockers(holds, observation.schedules),
    ...observation.busyTasks.map((task): Blocker => ({ kind: 'busy-task', task })),
  ];
}

function replicaBlockers(replica: Replica, window: OpenWindow, now: Date): Blocker[] {
  const { id, name } = replica;
  const found = replicaGate(replica, window, now);
  switch (found.gate) {
    case 'shut':
    case 'shut-by-silence':
      return [];
    case 'not-shut':
      return [{ kind: 'replica-not-shut', replica: { id, name }, secondsLeft: found.secondsLeft }];
    case 'draining':
      return [{ kind: 'requests-in-flight', replica: { id, name }, requests: found.requestsInFlight }];
  }
}

function scheduleBlockers(holds: readonly Hold[], schedules: readonly Schedule[]): Blocker[] {
  const unresolved = new Map(holds.filter(isUnresolved).map((hold) => [hold.ruleArn, hold]));
  const enabled = schedules.filter((schedule) => schedule.state === 'ENABLED');
  const named = new Set(enabled.map((schedule) => schedule.arn));
  return [
    ...enabled
      .filter((schedule) => unresolved.get(schedule.arn)?.exception !== 'left-enabled')
      .map((schedule) => enabledBlocker(schedule, unresolved.get(schedule.arn) ?? null)),
    ...[...unresolved.values()]
      .filter((hold) => hold.phase !== 'HELD' && hold.exception !== 'left-enabled')
      .filter((hold) => !named.has(hold.ruleArn))
      .map(
        ({ ruleArn, ruleName, lastError }): Blocker => ({
          kind: 'hold-unconfirmed',
          ruleArn,
          ruleName,
          lastError,
        }),
      ),
  ];
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

function isWaived(window: OpenWindow, blocker: Blocker): boolean {
  if (window.status !== 'ACTIVE' || !window.override || !isWaivable(blocker)) return false;
  const key = blockerKey(blocker);
  return window.override.waived.some((waiver) => waiver.key === key);
}
