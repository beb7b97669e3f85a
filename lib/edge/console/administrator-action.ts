import { forbidden } from 'next/navigation';
import { decide } from '#lib/domain/gate/gate.ts';
import { isAdministrator, type User } from '#lib/domain/principal.ts';
import { gateState } from '#lib/edge/gate/gate-state.ts';
import { logDecision } from '#lib/edge/gate/log-decision.ts';
import { currentPrincipal } from '#lib/edge/session/current-principal.ts';

/**
 * The administrator who called a server action. Anybody else gets 403 and nothing happens: an action can be
 * posted to any page, so it asks for itself whatever middleware has let pass. The gate is asked first, as for every
 * other write; whom it lets pass in a quiet hour is still refused unless they are an administrator.
 */
export async function requireAdministratorAction(action: string): Promise<User> {
  const principal = await currentPrincipal();
  const decision = decide(gateState(), principal, 'write');
  logDecision(decision, principal, { action });
  if (!decision.allow || !isAdministrator(principal)) forbidden();
  return principal;
}
