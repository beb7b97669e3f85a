import type { DatasetFilter, DatasetLink } from '#lib/domain/catalogue/catalogue.ts';
import type { Page } from '#lib/domain/catalogue/catalogue-page.ts';
import type { Principal } from '#lib/domain/principal.ts';
import { done, type Outcome } from '#lib/domain/refusal.ts';
import { requireUser } from '#lib/use-cases/authorise.ts';
import type { CatalogueDeps } from './deps.ts';

/**
 * Every dataset of the platform, but only what is needed to ask its owners for access: without this
 * nobody could ask for what they do not have yet. Refuses `not-signed-in`.
 */
export async function searchDatasets(
  { catalogue }: CatalogueDeps,
  principal: Principal,
  filter: DatasetFilter,
): Promise<Outcome<Page<DatasetLink>>> {
  const user = requireUser(principal);
  if (!user.ok) return user;
  return done(await catalogue.datasetLinks(filter));
}
