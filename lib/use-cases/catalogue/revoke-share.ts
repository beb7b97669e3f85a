import type { Share } from '#lib/domain/catalogue/catalogue.ts';
import { endingCommand } from '#lib/domain/catalogue/catalogue-access.ts';
import type { Principal } from '#lib/domain/principal.ts';
import { done, type Outcome } from '#lib/domain/refusal.ts';
import { changeShareStatus } from './change-share-status.ts';
import type { CatalogueDeps } from './deps.ts';

/**
 * Takes access back, by either team; the team that asked may also withdraw an unanswered request.
 * Refuses `not-signed-in`, `not-found`, `state-changed` (the owning team rejects what is unanswered).
 */
export function revokeShare(
  deps: CatalogueDeps,
  principal: Principal,
  shareUri: string,
): Promise<Outcome<Share>> {
  return changeShareStatus(deps, principal, shareUri, (user, share) => done(endingCommand(user, share)));
}
