import { GraphQLError } from 'graphql';
import type { Refusal, RefusalCode } from '#lib/domain/refusal.ts';

const CODES: Record<RefusalCode, string> = {
  'not-signed-in': 'NOT_SIGNED_IN',
  'not-administrator': 'NOT_ADMINISTRATOR',
  'not-allowed': 'NOT_ALLOWED',
  'not-found': 'NOT_FOUND',
  'bad-input': 'BAD_INPUT',
  'in-use': 'IN_USE',
  'state-changed': 'STATE_CHANGED',
  'module-off': 'MODULE_OFF',
  'mode-unknown': 'MODE_UNKNOWN',
  'window-already-open': 'WINDOW_ALREADY_OPEN',
  'window-not-open': 'WINDOW_NOT_OPEN',
  'cluster-unknown': 'CLUSTER_UNKNOWN',
  'schedule-unknown': 'SCHEDULE_UNKNOWN',
  'aws-credentials-refused': 'AWS_CREDENTIALS_REFUSED',
  'maintenance-read-only': 'MAINTENANCE_READ_ONLY',
  'maintenance-no-access': 'MAINTENANCE_NO_ACCESS',
  'maintenance-state-unknown': 'MAINTENANCE_STATE_UNKNOWN',
};

/**
 * A refusal as GraphQL says it: the message for people, `extensions.code` for programs, `processed:
 * false` because a refusal never changes anything, and `fields` where single inputs are at fault.
 */
export function refusalError({ code, message, fields }: Refusal): GraphQLError {
  return new GraphQLError(message, {
    extensions: { code: CODES[code], processed: false, ...(fields ? { fields } : {}) },
  });
}
