import { application } from '#lib/compose.ts';
import type { GateCode } from '#lib/domain/gate/gate.ts';
import { gateRefusal } from '#lib/domain/gate/gate-words.ts';
import { retryAfterSeconds } from '#lib/domain/gate/retry-after.ts';
import type { Refusal } from '#lib/domain/refusal.ts';
import { gateState } from './gate-state.ts';

/** The gate's "no" as it is told at this moment. When to ask again is drawn anew for each. */
export function refusedByGate(code: GateCode): Refusal {
  return gateRefusal(
    code,
    retryAfterSeconds(gateState().window, application().snapshot.now(), Math.random()),
  );
}
