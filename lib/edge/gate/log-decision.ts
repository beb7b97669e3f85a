import { application } from '#lib/compose.ts';
import type { Decision } from '#lib/domain/gate/gate.ts';
import type { Principal } from '#lib/domain/principal.ts';

/** Logs a decision of the gate with its reason: refusals always, passes only when tracing. */
export function logDecision(
  decision: Decision,
  principal: Principal,
  about: Readonly<Record<string, unknown>>,
): void {
  const who = principal.kind === 'user' ? principal.id : principal.kind;
  const line = { reason: decision.reason, principal: who, ...about };
  if (decision.allow) application().log.trace(line, 'The gate let a request pass.');
  else application().log.info(line, 'The gate refused a request.');
}
