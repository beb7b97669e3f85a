import type { BusyTask } from './drain/busy-task.ts';
import type { Failure, KeptObservation } from './drain/observation.ts';
import type { PlanRules } from './drain/plan.ts';
import type { Evidence, QuietRules } from './drain/quiet.ts';
import type { Replica } from './drain/replica.ts';
import type { Hold, Schedule } from './schedules/schedule.ts';
import type { Override } from './window/override.ts';
import type { ActiveWindow, InactiveWindow, PendingWindow } from './window/window.ts';
import { NO_TERMS } from './window/window-terms.ts';

/** Believable values for tests; each test names only what it is about. By themselves they are quiet. */

export const NOW = new Date('2026-11-23T02:10:00Z');

export function ago(seconds: number): Date {
  return new Date(NOW.getTime() - seconds * 1000);
}

export const RULES: QuietRules & PlanRules = {
  staleAfterMs: 180_000,
  settleMs: 120_000,
  verifyReleaseAfterMs: 60_000,
};

/** The window before this one, whose release may be unfinished. */
export const EARLIER = 'window-1';

export const inactive: InactiveWindow = { status: 'INACTIVE', version: 6 };

export const pending: PendingWindow = {
  status: 'PENDING',
  version: 7,
  gateVersion: 7,
  id: 'window-2',
  mode: 'READ-ONLY',
  startedAt: ago(900),
  startedBy: 'admin',
  reason: 'release 2.8',
  message: null,
  plannedEnd: null,
  terms: NO_TERMS,
};

export const active: ActiveWindow = {
  ...pending,
  status: 'ACTIVE',
  version: 8,
  activeAt: ago(300),
  override: null,
};

export function override(keys: readonly string[], rest: Partial<Override> = {}): Override {
  const waived = keys.map((key) => ({ key, blocker: { seen: key } }));
  return { by: 'admin', at: ago(60), reason: 'the vendor says it is safe', waived, ...rest };
}

export function schedule(name: string, rest: Partial<Schedule> = {}): Schedule {
  const rule = { arn: `arn:rule/${name}`, name, bus: 'default', expression: 'rate(5 minutes)' };
  return { ...rule, state: 'DISABLED', untouchable: null, ...rest };
}

export function hold(name: string, rest: Partial<Hold> = {}): Hold {
  return {
    id: `hold-${name}`,
    windowId: pending.id,
    ruleArn: `arn:rule/${name}`,
    ruleName: name,
    bus: 'default',
    expression: 'rate(5 minutes)',
    originalState: 'ENABLED',
    phase: 'HELD',
    tries: 0,
    lastError: null,
    heldAt: ago(600),
    drifts: 0,
    exception: null,
    restoredAt: null,
    ...rest,
  };
}

export function task(family: string, rest: Partial<BusyTask> = {}): BusyTask {
  return {
    arn: `arn:task/${family}`,
    clusterArn: 'arn:cluster/dataall',
    family,
    lastStatus: 'RUNNING',
    startedBy: `events-rule/${family}`,
    since: ago(700),
    absences: 0,
    ...rest,
  };
}

export function failure(what: string, rest: Partial<Failure> = {}): Failure {
  return { kind: 'unavailable', concerns: 'schedules', what, why: 'AWS is throttling calls.', ...rest };
}

export function replica(name: string, rest: Partial<Replica> = {}): Replica {
  const times = { startedAt: ago(3_600), beatAt: ago(2), trustForMs: 15_000 };
  return { id: `id-${name}`, name, ...times, version: pending.gateVersion, requestsInFlight: 0, ...rest };
}

export function observed(rest: Partial<KeptObservation> = {}): KeptObservation {
  const cleanRun = { count: 3, countedAt: NOW };
  const nothing = { schedules: [], busyTasks: [], failures: [] };
  return { observedAt: NOW, windowId: pending.id, ...nothing, cleanRun, ...rest };
}

export function evidence(rest: Partial<Evidence> = {}): Evidence {
  return { holds: [], replicas: [replica('one')], observation: observed(), ...rest };
}
