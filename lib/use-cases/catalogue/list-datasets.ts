import type { Dataset, DatasetFilter } from '#lib/domain/catalogue/catalogue.ts';
import { visibility } from '#lib/domain/catalogue/catalogue-access.ts';
import type { Page } from '#lib/domain/catalogue/catalogue-page.ts';
import type { Principal } from '#lib/domain/principal.ts';
import { done, type Outcome } from '#lib/domain/refusal.ts';
import { requireUser } from '#lib/use-cases/authorise.ts';
import type { CatalogueDeps } from './deps.ts';

/**
 * The datasets of the teams the person is in and those shared with them; for
 * administrators all. Refuses `not-signed-in`.
 */
export async function listDatasets(
  { catalogue }: CatalogueDeps,
  principal: Principal,
  filter: DatasetFilter,
): Promise<Outcome<Page<Dataset>>> {
  const user = requireUser(principal);
  if (!user.ok) return user;
  return done(await catalogue.datasets(visibility(user.value), filter));
}
