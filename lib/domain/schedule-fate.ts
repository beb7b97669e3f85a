import type { AuditEntry } from './audit.ts';
import { type Hold, isUnresolved, type ScheduleState } from './schedule.ts';

/** How a window has left one schedule. */
export type ScheduleEnd =
  /** Still held, or not put back yet. */
  | 'held'
  | 'being-held'
  /** As it was before the window. */
  | 'put-back'
  | 'left-enabled'
  | 'stays-disabled'
  | 'gone'
  /** A later window has taken it over, with what was owed to it. */
  | 'taken-over';

/** One schedule of a window: what it was, and what has become of it. */
export type ScheduleFate = {
  readonly ruleName: string;
  /** Null where a later window keeps it. */
  readonly expression: string | null;
  readonly originalState: ScheduleState | null;
  readonly end: ScheduleEnd;
  readonly heldAt: Date | null;
  readonly restoredAt: Date | null;
  /** How often somebody enabled it during the window. */
  readonly drifts: number;
  readonly lastError: string | null;
};

/** Every schedule that the window has held, by name. `happened` also knows those that a later window has taken over. */
export function scheduleFates(holds: readonly Hold[], happened: readonly AuditEntry[]): ScheduleFate[] {
  const kept = new Set(holds.map(({ ruleName }) => ruleName));
  const takenOver = new Set(
    happened
      .filter(({ action }) => action === 'schedule-hold-intended' || action === 'hold-adopted')
      .map(({ subject }) => subject)
      .filter((subject) => subject !== null)
      .filter((subject) => !kept.has(subject)),
  );
  return [...holds.map(fateOf), ...[...takenOver].map(fateElsewhere)].sort((a, b) =>
    a.ruleName.localeCompare(b.ruleName),
  );
}

function fateOf(hold: Hold): ScheduleFate {
  const { ruleName, expression, originalState, heldAt, restoredAt, drifts, lastError } = hold;
  return { ruleName, expression, originalState, heldAt, restoredAt, drifts, lastError, end: endOf(hold) };
}

function endOf(hold: Hold): ScheduleEnd {
  if (hold.phase === 'GONE') return 'gone';
  if (hold.exception) return hold.exception;
  if (hold.phase === 'RESTORED') return 'put-back';
  if (!isUnresolved(hold)) return 'put-back';
  return hold.phase === 'HELD' ? 'held' : 'being-held';
}

function fateElsewhere(ruleName: string): ScheduleFate {
  return {
    ruleName,
    expression: null,
    originalState: null,
    end: 'taken-over',
    heldAt: null,
    restoredAt: null,
    drifts: 0,
    lastError: null,
  };
}
