import type { BusyTask } from '#lib/domain/drain/busy-task.ts';
import type { Failure, KeptObservation } from '#lib/domain/drain/observation.ts';
import type { Replica } from '#lib/domain/drain/replica.ts';
import type { Hold, Schedule } from '#lib/domain/schedules/schedule.ts';
import type { Override } from '#lib/domain/window/override.ts';
import type { ActiveWindow, OpenWindow, PendingWindow } from '#lib/domain/window/window.ts';
import { NO_TERMS } from '#lib/domain/window/window-terms.ts';
import type { OpenView } from './drain/drain-steps.ts';

/** Believable parts of a console's view for tests; each test names only what it is about. */

export const NOW = new Date('2026-11-23T02:10:00Z');

export const pending: PendingWindow = {
  status: 'PENDING',
  version: 7,
  gateVersion: 7,
  id: 'window-1',
  mode: 'READ-ONLY',
  startedAt: new Date('2026-11-23T02:04:00Z'),
  startedBy: 'admin',
  reason: null,
  message: null,
  plannedEnd: null,
  terms: NO_TERMS,
};

export const active: ActiveWindow = {
  ...pending,
  status: 'ACTIVE',
  version: 8,
  activeAt: new Date('2026-11-23T02:07:00Z'),
  override: null,
};

export const override: Override = {
  by: 'admin',
  at: new Date('2026-11-23T02:07:00Z'),
  reason: 'The task only reads.',
  waived: [],
};

export function schedule(name: string, rest: Partial<Schedule> = {}): Schedule {
  const arn = `arn:rule/${name}`;
  return {
    arn,
    name,
    bus: 'default',
    expression: 'rate(6 hours)',
    state: 'DISABLED',
    untouchable: null,
    ...rest,
  };
}

export function hold(name: string, rest: Partial<Hold> = {}): Hold {
  return {
    id: `hold-${name}`,
    windowId: 'window-1',
    ruleArn: `arn:rule/${name}`,
    ruleName: name,
    bus: 'default',
    expression: 'rate(6 hours)',
    originalState: 'ENABLED',
    phase: 'HELD',
    tries: 0,
    lastError: null,
    heldAt: null,
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
    since: new Date('2026-11-23T02:01:00Z'),
    absences: 0,
    ...rest,
  };
}

/** One that has shut its gate for the window above. */
export function replica(name: string, rest: Partial<Replica> = {}): Replica {
  return {
    id: `replica-${name}`,
    name,
    startedAt: new Date('2026-11-23T01:00:00Z'),
    beatAt: NOW,
    trustForMs: 15_000,
    version: 7,
    requestsInFlight: 0,
    ...rest,
  };
}

export function failure(what: string, rest: Partial<Failure> = {}): Failure {
  return { kind: 'unavailable', concerns: 'both', what, why: 'AWS is throttling calls.', ...rest };
}

export function observed(rest: Partial<KeptObservation> = {}): KeptObservation {
  const cleanRun = { count: 3, countedAt: NOW };
  const nothing = { schedules: [], busyTasks: [], failures: [] };
  return { observedAt: NOW, windowId: pending.id, ...nothing, cleanRun, ...rest };
}

export function openView(window: OpenWindow, rest: Partial<Omit<OpenView, 'window'>> = {}): OpenView {
  return {
    now: NOW,
    window,
    holds: [],
    observation: null,
    blockers: [],
    waived: [],
    replicas: [],
    safeToDeploy: false,
    usual: [],
    samples: [],
    healthAnswer: null,
    likelyQuiet: null,
    ...rest,
  };
}
