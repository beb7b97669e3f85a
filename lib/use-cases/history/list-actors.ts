import type { Principal } from '#lib/domain/principal.ts';
import { done, type Outcome } from '#lib/domain/refusal.ts';
import { requireAdministrator } from '#lib/use-cases/authorise.ts';
import type { HistoryDeps } from './history-deps.ts';

/** Who has done something lately, by name. Refusals: not-signed-in, not-administrator. */
export async function listActors(
  deps: Pick<HistoryDeps, 'audit'>,
  principal: Principal,
): Promise<Outcome<string[]>> {
  const allowed = requireAdministrator(principal);
  return allowed.ok ? done(await deps.audit.actors()) : allowed;
}
