import type { RefusalCode } from '#lib/domain/refusal.ts';

/** How each refusal is spelled in JSON, for programs to branch on; stable once published. */
const WIRE_CODES: Readonly<Record<RefusalCode, string>> = {
  'not-signed-in': 'NOT_SIGNED_IN',
  'not-administrator': 'NOT_ADMINISTRATOR',
  'not-allowed': 'NOT_ALLOWED',
  'cross-site': 'CROSS_SITE',
  'not-found': 'NOT_FOUND',
  'bad-input': 'BAD_INPUT',
  'in-use': 'IN_USE',
  'state-changed': 'STATE_CHANGED',
  'module-off': 'MODULE_OFF',
  'mode-unknown': 'MODE_UNKNOWN',
  'window-already-open': 'WINDOW_ALREADY_OPEN',
  'window-not-open': 'WINDOW_NOT_OPEN',
  'no-schedules': 'NO_SCHEDULES',
  'nothing-to-override': 'NOTHING_TO_OVERRIDE',
  'writes-in-flight': 'WRITES_IN_FLIGHT',
  'cluster-unknown': 'CLUSTER_UNKNOWN',
  'schedule-unknown': 'SCHEDULE_UNKNOWN',
  'aws-credentials-refused': 'AWS_CREDENTIALS_REFUSED',
  'maintenance-read-only': 'MAINTENANCE_READ_ONLY',
  'maintenance-no-access': 'MAINTENANCE_NO_ACCESS',
  'maintenance-state-unknown': 'MAINTENANCE_STATE_UNKNOWN',
};

export function wireCode(code: RefusalCode): string {
  return WIRE_CODES[code];
}

/** The refusal that a wire code stands for, or null when it stands for none. */
export function refusalCodeOf(wire: unknown): RefusalCode | null {
  const found = Object.entries(WIRE_CODES).find(([, spelled]) => spelled === wire);
  return found ? (found[0] as RefusalCode) : null;
}
