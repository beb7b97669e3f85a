import type { RefusalCode } from '#lib/domain/refusal.ts';

/** The one place where codes become HTTP statuses (RFC 9110). */
export const STATUS_OF: Readonly<Record<RefusalCode, number>> = {
  'not-signed-in': 401,
  'not-administrator': 403,
  'not-allowed': 403,
  'cross-site': 403,
  'not-found': 404,
  'bad-input': 400,
  'in-use': 409,
  'state-changed': 409,
  'module-off': 404,
  'mode-unknown': 400,
  'window-already-open': 409,
  'window-not-open': 409,
  'no-schedules': 409,
  'nothing-to-override': 409,
  'writes-in-flight': 409,
  'cluster-unknown': 502,
  'schedule-unknown': 502,
  'aws-credentials-refused': 502,
  'maintenance-read-only': 503,
  'maintenance-no-access': 503,
  'maintenance-state-unknown': 503,
};
