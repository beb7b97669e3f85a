import type { Share } from '#lib/domain/catalogue/catalogue.ts';
import { seesShare } from '#lib/domain/catalogue/catalogue-access.ts';
import { nextShareStatus, type ShareCommand } from '#lib/domain/catalogue/share-status.ts';
import type { Principal, User } from '#lib/domain/principal.ts';
import { done, type Outcome } from '#lib/domain/refusal.ts';
import { requireUser } from '#lib/use-cases/authorise.ts';
import type { CatalogueDeps } from './deps.ts';
import { changedMeanwhile, notFound } from './refusals.ts';

/**
 * What approving, rejecting and revoking have in common: `command` says what the person may do with
 * the share, or why not. Compare-and-set: of two people who decide at once the second is refused
 * with `state-changed`.
 */
export async function changeShareStatus(
  { catalogue }: CatalogueDeps,
  principal: Principal,
  shareUri: string,
  command: (user: User, share: Share) => Outcome<ShareCommand>,
  rejectPurpose?: string,
): Promise<Outcome<Share>> {
  const user = requireUser(principal);
  if (!user.ok) return user;
  return catalogue.write(principal, async (writer) => {
    const share = await writer.share(shareUri);
    if (!share || !seesShare(user.value, share)) return notFound('share');
    const allowed = command(user.value, share);
    if (!allowed.ok) return allowed;
    const next = nextShareStatus(share.status, allowed.value);
    if (!next.ok) return next;
    const changed = await writer.changeShareStatus(shareUri, {
      from: share.status,
      to: next.value,
      rejectPurpose: rejectPurpose ?? share.rejectPurpose,
    });
    return changed ? done(changed) : changedMeanwhile('share');
  });
}
