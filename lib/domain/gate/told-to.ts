import { CONFIRM_FIRST, type Principal } from '#lib/domain/principal.ts';
import type { Refusal } from '#lib/domain/refusal.ts';

/** A refusal as this principal is told it: an unconfirmed administrator can do something about it. */
export function toldTo(principal: Principal, refusal: Refusal): Refusal {
  return principal.kind === 'user' && principal.unconfirmed
    ? { ...refusal, message: CONFIRM_FIRST }
    : refusal;
}
