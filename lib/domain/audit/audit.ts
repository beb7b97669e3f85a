import type { Json } from '#lib/domain/input/json.ts';
import { isOpen, type OpenWindow, type Window } from '#lib/domain/window/window.ts';

/** Everything that the audit can say has happened. */
export const AUDIT_ACTIONS = [
  'window-started',
  'window-activated',
  'window-ended',
  'mode-changed',
  /** Its planned end was moved, to later or to earlier. */
  'window-extended',
  'message-changed',
  /** An administrator said ACTIVE against blockers; they are in `after.override`. */
  'activated-anyway',
  /** An administrator asked ECS to stop the remaining tasks. */
  'tasks-stopped',
  /** Written down before the schedule is touched. */
  'schedule-hold-intended',
  'schedule-held',
  /** Somebody else enabled a held schedule during the window. */
  'schedule-drifted',
  'schedule-held-again',
  /** An administrator leaves a drifted schedule enabled. */
  'drift-left',
  /** An administrator wants it left off at the end. */
  'schedule-stays-disabled',
  /** And no longer wants that. */
  'schedule-exception-withdrawn',
  'schedule-released',
  /** Looked at once more after the release, and still as it was. */
  'schedule-release-verified',
  /** Looked at once more after the release, found disabled, and enabled again. */
  'schedule-put-back-again',
  /** The rule no longer exists, so nothing is owed any more. */
  'schedule-gone',
  /** A window took over what an earlier one had not released yet. */
  'hold-adopted',
  /** A released schedule was disabled by a caller that had stalled, and has to be put back once more. */
  'schedule-owed-again',
  'plan-made',
  'plan-changed',
  'plan-cancelled',
  /** One occurrence of a recurring plan shall not take place. */
  'plan-occurrence-skipped',
  /** And shall after all. */
  'plan-occurrence-restored',
  /** A planned window was not started in time; `after.why` says why. */
  'plan-missed',
  /** Not quiet by the deadline of the drain, and it goes on waiting. */
  'drain-deadline-passed',
  /** The planned end has come, and the health URL has not answered 200. */
  'planned-end-unhealthy',
  'missed-run-queued',
  /** ECS was asked to run a schedule's tasks once, because the window had swallowed its runs. */
  'missed-run-started',
  'missed-run-failed',
  'missed-run-dismissed',
  'missed-run-policy-changed',
  'report-shared',
  'report-withdrawn',
] as const;

export type AuditAction = (typeof AUDIT_ACTIONS)[number];

/** The actor of everything that no person commanded. */
export const RECONCILER = 'reconciler';

/** One thing that happened: who, when, what, before and after. Entries are never changed or deleted. */
export type AuditEntry = {
  /** Rises with every entry, with gaps. A decimal number, too large for JSON's. */
  readonly id: string;
  readonly at: Date;
  readonly actor: string;
  readonly action: AuditAction;
  readonly windowId: string | null;
  /** What it happened to where that is not the window itself, for example the rule's name. */
  readonly subject: string | null;
  readonly before: Json;
  readonly after: Json;
};

/** What is left out is not filtered by. */
export type AuditSelection = {
  readonly windowId?: string;
  readonly actor?: string;
  readonly action?: AuditAction;
  /** Part of what it happened to, upper and lower case alike. */
  readonly subject?: string;
  /** From this moment on. */
  readonly from?: Date;
  /** Up to, and without, this moment. */
  readonly until?: Date;
};

/** A part of the selection, newest first. */
export type AuditFilter = AuditSelection & {
  /** From 1. */
  readonly page: number;
  /** From 1. */
  readonly pageSize: number;
};

/** What happened to the window between the two, or null when the audit has nothing to say. */
export function windowAction(before: Window, after: Window): AuditAction | null {
  if (!isOpen(after)) return isOpen(before) ? 'window-ended' : null;
  if (!isOpen(before)) return 'window-started';
  if (overrideOf(before) !== overrideOf(after)) return 'activated-anyway';
  if (before.status !== after.status) return 'window-activated';
  if (before.mode !== after.mode) return 'mode-changed';
  if (before.plannedEnd?.getTime() !== after.plannedEnd?.getTime()) return 'window-extended';
  return before.message === after.message ? null : 'message-changed';
}

/** By its time: the one object differs from the other after every reading. */
function overrideOf(window: OpenWindow): number | undefined {
  return window.status === 'ACTIVE' ? window.override?.at.getTime() : undefined;
}
