import type { Json } from '#lib/domain/input/json.ts';
import type { AuditEntry } from './audit.ts';

/** What an entry tells beyond its action, as far as it does. */
export type AuditDetail = {
  readonly mode: string | null;
  readonly plannedEnd: Date | null;
  /** Why, in the words of a person or of AWS. */
  readonly why: string | null;
  /** Of how many things it tells: tasks that were stopped, blockers that were overridden. */
  readonly count: number;
};

/** Read from what the entry has kept as JSON; what is not as expected counts as not told. */
export function auditDetail({ after }: Pick<AuditEntry, 'after'>): AuditDetail {
  const override = field(after, 'override');
  return {
    mode: text(field(after, 'mode')),
    plannedEnd: moment(field(after, 'plannedEnd')),
    why: text(field(override, 'reason')) ?? text(field(after, 'why')) ?? text(field(after, 'lastError')),
    count: length(field(after, 'tasks')) ?? length(field(override, 'waived')) ?? 0,
  };
}

/** What an entry about a schedule has kept of what its window owed it. */
export type HoldDetail = {
  /** It was disabled before the window already, so that there was nothing to hold. */
  readonly wasDisabled: boolean;
  /** An administrator wanted it left off at the end. */
  readonly staysDisabled: boolean;
};

/** As `auditDetail`, of an entry about a schedule. */
export function holdDetail({ after }: Pick<AuditEntry, 'after'>): HoldDetail {
  return {
    wasDisabled: field(after, 'originalState') === 'DISABLED',
    staysDisabled: field(after, 'exception') === 'stays-disabled',
  };
}

/** The planned end as it was before it was first moved, or as it is. */
export function firstPlannedEnd(happened: readonly AuditEntry[], plannedEnd: Date | null): Date | null {
  const moved = happened.find(({ action }) => action === 'window-extended');
  return moved ? moment(field(moved.before, 'plannedEnd')) : plannedEnd;
}

function field(value: Json | undefined, name: string): Json | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
  return (value as { readonly [key: string]: Json })[name];
}

function text(value: Json | undefined): string | null {
  return typeof value === 'string' && value !== '' ? value : null;
}

function moment(value: Json | undefined): Date | null {
  const at = new Date(text(value) ?? Number.NaN);
  return Number.isNaN(at.getTime()) ? null : at;
}

function length(value: Json | undefined): number | null {
  return Array.isArray(value) ? value.length : null;
}
