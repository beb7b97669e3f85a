import type { Override } from '#lib/domain/window/override.ts';
import type { Mode, Window } from '#lib/domain/window/window.ts';
import type { MaintenanceWindow } from '../generated/client.ts';
import { termsOfRow } from './window-terms-row.ts';

const MODE_OF_ROW: Record<MaintenanceWindow['mode'], Mode> = {
  READ_ONLY: 'READ-ONLY',
  NO_ACCESS: 'NO-ACCESS',
};

const MODE_FOR_ROW: Record<Mode, MaintenanceWindow['mode']> = {
  'READ-ONLY': 'READ_ONLY',
  'NO-ACCESS': 'NO_ACCESS',
};

export function modeOfRow(mode: MaintenanceWindow['mode']): Mode {
  return MODE_OF_ROW[mode];
}

export function modeForRow(mode: Mode): MaintenanceWindow['mode'] {
  return MODE_FOR_ROW[mode];
}

/** The window as the domain knows it, from the state's version and the open window's row, if any. */
export function windowOfRow(version: number, row: MaintenanceWindow | null): Window {
  if (!row || row.status === 'ENDED') return { status: 'INACTIVE', version };
  const opened = {
    version,
    id: row.id,
    mode: MODE_OF_ROW[row.mode],
    startedAt: row.startedAt,
    startedBy: row.startedBy,
    reason: row.reason,
    message: row.message,
    plannedEnd: row.plannedEnd,
    terms: termsOfRow(row),
    gateVersion: row.gateVersion,
  };
  if (row.status === 'PENDING') return { ...opened, status: 'PENDING' };
  if (!row.activeAt) throw new Error(`Window ${row.id} is ACTIVE without the time at which it became so.`);
  return { ...opened, status: 'ACTIVE', activeAt: row.activeAt, override: overrideOfRow(row.override) };
}

/** The column was written from an `Override`, so its shape is known. */
export function overrideOfRow(stored: MaintenanceWindow['override']): Override | null {
  if (stored === null) return null;
  const { at, ...rest } = stored as unknown as Omit<Override, 'at'> & { readonly at: string };
  return { ...rest, at: new Date(at) };
}
