import type { Environment, EnvironmentFilter } from '#lib/domain/catalogue/catalogue.ts';
import { visibility } from '#lib/domain/catalogue/catalogue-access.ts';
import type { Page } from '#lib/domain/catalogue/catalogue-page.ts';
import type { Principal } from '#lib/domain/principal.ts';
import { done, type Outcome } from '#lib/domain/refusal.ts';
import { requireUser } from '#lib/use-cases/authorise.ts';
import type { CatalogueDeps } from './deps.ts';

/** The environments of the person's teams; for administrators all. Refuses `not-signed-in`. */
export async function listEnvironments(
  { catalogue }: CatalogueDeps,
  principal: Principal,
  filter: EnvironmentFilter,
): Promise<Outcome<Page<Environment>>> {
  const user = requireUser(principal);
  if (!user.ok) return user;
  return done(await catalogue.environments(visibility(user.value), filter));
}
