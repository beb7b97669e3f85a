import type { Refusal } from '#lib/domain/refusal.ts';
import type { GateCode } from './gate.ts';

const WORDS: Readonly<Record<GateCode, string>> = {
  'maintenance-read-only':
    'The platform is in read-only maintenance. You can look around; changes are paused. Your request was not processed. Try again when maintenance is over.',
  'maintenance-no-access':
    'The platform is closed for maintenance. Your request was not processed. Try again when maintenance is over.',
  'maintenance-state-unknown':
    'The maintenance state cannot be read at the moment, so changes are paused. Your request was not processed. Try again in a minute.',
};

/**
 * What a person or program is told when the gate says no, and in how many seconds to ask again; see
 * `retryAfterSeconds`.
 */
export function gateRefusal(code: GateCode, retryAfterSeconds: number): Refusal {
  return { code, message: WORDS[code], retryAfterSeconds };
}
