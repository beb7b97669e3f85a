import { application } from '#lib/compose.ts';
import type { Decision } from '#lib/domain/gate/gate.ts';
import type { Principal } from '#lib/domain/principal.ts';

/** Counts a decision of the gate, and logs it with its reason: refusals always, passes only when tracing. */
export function logDecision(
  decision: Decision,
  principal: Principal,
  about: Readonly<Record<string, unknown>>,
): void {
  const { log, meters } = application();
  meters.gateDecision(decision);
  const who = principal.kind === 'user' ? principal.id : principal.kind;
  const line = { reason: decision.reason, principal: who, ...about };
  if (decision.allow) log.trace(line, 'The gate let a request pass.');
  else log.info(line, 'The gate refused a request.');
}
