import { isUuid } from '#lib/domain/input/is-uuid.ts';
import type { Principal } from '#lib/domain/principal.ts';
import { done, type Outcome, refuse } from '#lib/domain/refusal.ts';
import { requireAdministrator } from '#lib/use-cases/authorise.ts';
import type { HistoryDeps } from './history-deps.ts';

/**
 * From now on this link leads nowhere. `linkId` is unchecked. Refusals: not-signed-in, not-administrator; not-found,
 * also when somebody else has withdrawn it before.
 */
export async function withdrawReport(
  deps: Pick<HistoryDeps, 'links'>,
  principal: Principal,
  linkId: string,
): Promise<Outcome<true>> {
  const allowed = requireAdministrator(principal);
  if (!allowed.ok) return allowed;
  const withdrawn = isUuid(linkId) && (await deps.links.withdraw(linkId, allowed.value.name));
  return withdrawn
    ? done(true)
    : refuse('not-found', 'This link leads nowhere already: it was withdrawn before, or never existed.');
}
