import type { Share } from '#lib/domain/catalogue/catalogue.ts';
import { visibility } from '#lib/domain/catalogue/catalogue-access.ts';
import type { Principal } from '#lib/domain/principal.ts';
import { done, type Outcome } from '#lib/domain/refusal.ts';
import { requireUser } from '#lib/use-cases/authorise.ts';
import type { CatalogueDeps } from './deps.ts';
import { notFound } from './refusals.ts';

/** Refuses `not-signed-in`, and `not-found` also for what the person may not see. */
export async function getShare(
  { catalogue }: CatalogueDeps,
  principal: Principal,
  shareUri: string,
): Promise<Outcome<Share>> {
  const user = requireUser(principal);
  if (!user.ok) return user;
  const share = await catalogue.share(visibility(user.value), shareUri);
  return share ? done(share) : notFound('share');
}
