import type { Share, ShareFilter } from '#lib/domain/catalogue.ts';
import { visibility } from '#lib/domain/catalogue-access.ts';
import type { Page } from '#lib/domain/catalogue-page.ts';
import type { Principal } from '#lib/domain/principal.ts';
import { done, type Outcome } from '#lib/domain/refusal.ts';
import type { CatalogueDeps } from './deps.ts';
import { signedIn } from './refusals.ts';

/**
 * The shares that the teams of the person asked for or decide about; for
 * administrators all. Refuses `not-signed-in`.
 */
export async function listShares(
  { catalogue }: CatalogueDeps,
  principal: Principal,
  filter: ShareFilter,
): Promise<Outcome<Page<Share>>> {
  const user = signedIn(principal);
  if (!user.ok) return user;
  return done(await catalogue.shares(visibility(user.value), filter));
}
