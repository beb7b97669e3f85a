import type { Share, ShareFilter } from '#lib/domain/catalogue/catalogue.ts';
import { visibility } from '#lib/domain/catalogue/catalogue-access.ts';
import type { Page } from '#lib/domain/catalogue/catalogue-page.ts';
import type { Principal } from '#lib/domain/principal.ts';
import { done, type Outcome } from '#lib/domain/refusal.ts';
import { requireUser } from '#lib/use-cases/authorise.ts';
import type { CatalogueDeps } from './deps.ts';

/**
 * The shares that the teams of the person asked for or decide about; for
 * administrators all. Refuses `not-signed-in`.
 */
export async function listShares(
  { catalogue }: CatalogueDeps,
  principal: Principal,
  filter: ShareFilter,
): Promise<Outcome<Page<Share>>> {
  const user = requireUser(principal);
  if (!user.ok) return user;
  return done(await catalogue.shares(visibility(user.value), filter));
}
