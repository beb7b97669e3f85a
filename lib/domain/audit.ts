import { isOpen, type Window } from './window.ts';

/** Everything that the audit can say has happened. */
export const AUDIT_ACTIONS = [
  'window-started',
  'window-activated',
  'window-ended',
  'mode-changed',
  /** An administrator said ACTIVE against the blockers; they are in `after`. */
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
  'schedule-released',
  /** The rule no longer exists, so nothing is owed any more. */
  'schedule-gone',
  /** A window took over what an earlier one had not released yet. */
  'hold-adopted',
  /** A released schedule was disabled by a caller that had stalled, and has to be put back once more. */
  'schedule-owed-again',
] as const;

export type AuditAction = (typeof AUDIT_ACTIONS)[number];

/** The actor of everything that no person commanded. */
export const RECONCILER = 'reconciler';

/** What JSON can say; times are ISO 8601 strings. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

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

/** Newest first; what is left out is not filtered by. */
export type AuditFilter = {
  readonly windowId?: string;
  readonly actor?: string;
  readonly action?: AuditAction;
  /** From 1. */
  readonly page: number;
  /** From 1. */
  readonly pageSize: number;
};

/** What happened to the window between the two, or null when the audit has nothing to say. */
export function windowAction(before: Window, after: Window): AuditAction | null {
  if (!isOpen(after)) return isOpen(before) ? 'window-ended' : null;
  if (!isOpen(before)) return 'window-started';
  if (before.status !== after.status) return 'window-activated';
  return before.mode === after.mode ? null : 'mode-changed';
}
