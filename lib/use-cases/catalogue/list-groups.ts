import type { Principal } from '#lib/domain/principal.ts';
import { done, type Outcome } from '#lib/domain/refusal.ts';
import { requireUser } from '#lib/use-cases/authorise.ts';
import type { CatalogueDeps } from './deps.ts';

/**
 * The groups for which the person may create something, sorted: their own; for administrators also
 * every group that the catalogue knows. Refuses `not-signed-in`.
 */
export async function listGroups(
  { catalogue }: CatalogueDeps,
  principal: Principal,
): Promise<Outcome<readonly string[]>> {
  const user = requireUser(principal);
  if (!user.ok) return user;
  const known = user.value.administrator ? await catalogue.knownGroups() : [];
  return done([...new Set([...user.value.groups, ...known])].sort());
}
