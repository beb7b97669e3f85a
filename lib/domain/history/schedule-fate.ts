import type { AuditAction, AuditEntry } from '#lib/domain/audit/audit.ts';
import { holdDetail } from '#lib/domain/audit/audit-detail.ts';
import { type Hold, isUnresolved, type ScheduleState } from '#lib/domain/schedules/schedule.ts';

/** How a window has left one schedule. */
export type ScheduleEnd =
  /** Still held, or not put back yet. */
  | 'held'
  | 'being-held'
  /** As it was before the window. */
  | 'put-back'
  /** It was disabled before, and nothing was done to it. */
  | 'was-disabled'
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
  /** Whether the window has disabled it for certain. */
  readonly held: boolean;
  /** Null where it was not held, or a later window keeps it. */
  readonly heldAt: Date | null;
  /** Null where it was not put back, or a later window keeps it. */
  readonly restoredAt: Date | null;
  /** How often somebody enabled it during the window. */
  readonly drifts: number;
  readonly lastError: string | null;
};

/** Of so many schedules a window can say so much. */
export type ScheduleCounts = {
  readonly held: number;
  /** Disabled before, and still so: nothing was done to them. */
  readonly wasDisabled: number;
  /** To be held, which AWS has not confirmed. */
  readonly unconfirmed: number;
};

/** How many schedules the window has held in truth; what was disabled before is none of them. */
export function scheduleCounts(fates: readonly ScheduleFate[]): ScheduleCounts {
  return {
    held: fates.filter(({ held }) => held).length,
    wasDisabled: fates.filter(({ end }) => end === 'was-disabled').length,
    unconfirmed: fates.filter(({ held, originalState }) => !held && originalState !== 'DISABLED').length,
  };
}

/** Every schedule that the window has met, by name. `happened` also knows those that a later window has taken over. */
export function scheduleFates(holds: readonly Hold[], happened: readonly AuditEntry[]): ScheduleFate[] {
  const kept = new Set(holds.map(({ ruleName }) => ruleName));
  const begun = happened.filter(
    ({ action, subject }) => BEGUN.has(action) && subject !== null && !kept.has(subject),
  );
  const takenOver = Map.groupBy(begun, ({ subject }) => subject ?? '');
  const elsewhere = [...takenOver].map(([ruleName, entries]) => fateElsewhere(ruleName, entries));
  return [...holds.map(fateOf), ...elsewhere].sort((a, b) => a.ruleName.localeCompare(b.ruleName));
}

function fateOf(hold: Hold): ScheduleFate {
  const { ruleName, expression, originalState, drifts, lastError } = hold;
  const held = hold.heldAt !== null && !wasLeftAlone(hold);
  const end = endOf(hold);
  const heldAt = held ? hold.heldAt : null;
  const restoredAt = end === 'stays-disabled' ? null : hold.restoredAt;
  return { ruleName, expression, originalState, held, heldAt, restoredAt, drifts, lastError, end };
}

/** The ledger has such a hold as HELD like any other: AWS has said that the schedule is disabled. */
function wasLeftAlone({ originalState, drifts }: Hold): boolean {
  return originalState === 'DISABLED' && drifts === 0;
}

function endOf(hold: Hold): ScheduleEnd {
  if (hold.phase === 'GONE') return 'gone';
  if (hold.exception) return hold.exception;
  if (wasLeftAlone(hold)) return 'was-disabled';
  if (hold.phase === 'RESTORED') return 'put-back';
  if (!isUnresolved(hold)) return 'put-back';
  return hold.phase === 'HELD' ? 'held' : 'being-held';
}

/** By these a window's story knows a schedule whose hold is another window's by now. */
const BEGUN: ReadonlySet<AuditAction> = new Set<AuditAction>([
  'schedule-hold-intended',
  'hold-adopted',
  'schedule-held',
  'schedule-held-again',
]);

function fateElsewhere(ruleName: string, entries: readonly AuditEntry[]): ScheduleFate {
  const wasDisabled = entries.some((entry) => holdDetail(entry).wasDisabled);
  const again = entries.some(({ action }) => action === 'schedule-held-again');
  const held = again || (!wasDisabled && entries.some(({ action }) => action === 'schedule-held'));
  return {
    ruleName,
    expression: null,
    originalState: wasDisabled ? 'DISABLED' : null,
    end: wasDisabled && !held ? 'was-disabled' : 'taken-over',
    held,
    heldAt: null,
    restoredAt: null,
    drifts: 0,
    lastError: null,
  };
}
