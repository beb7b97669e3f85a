import type { Share } from '#lib/domain/catalogue/catalogue.ts';
import { decides } from '#lib/domain/catalogue/catalogue-access.ts';
import type { Principal } from '#lib/domain/principal.ts';
import { done, type Outcome } from '#lib/domain/refusal.ts';
import { changeShareStatus } from './change-share-status.ts';
import type { CatalogueDeps } from './deps.ts';
import { notYours } from './refusals.ts';

/**
 * Answers the asking team no, with the reason. Refuses `not-signed-in`, `not-found`, `not-allowed`
 * (only the team that owns the dataset decides), `state-changed`.
 */
export function rejectShare(
  deps: CatalogueDeps,
  principal: Principal,
  shareUri: string,
  rejectPurpose: string,
): Promise<Outcome<Share>> {
  return changeShareStatus(
    deps,
    principal,
    shareUri,
    (user, share) =>
      decides(user, share) ? done('reject') : notYours('reject this share', share.dataset.samlAdminGroupName),
    rejectPurpose,
  );
}
