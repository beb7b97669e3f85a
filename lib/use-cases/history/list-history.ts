import type { Page } from '#lib/domain/catalogue/catalogue-page.ts';
import type { HistoryFilter, ListedEntry } from '#lib/domain/history/history.ts';
import type { Principal } from '#lib/domain/principal.ts';
import { done, type Outcome } from '#lib/domain/refusal.ts';
import { requireAdministrator } from '#lib/use-cases/authorise.ts';
import type { HistoryDeps } from './history-deps.ts';

/** The windows and what became of planned ones, newest first. Refusals: not-signed-in, not-administrator. */
export async function listHistory(
  deps: Pick<HistoryDeps, 'history'>,
  principal: Principal,
  filter: HistoryFilter,
): Promise<Outcome<Page<ListedEntry>>> {
  const allowed = requireAdministrator(principal);
  if (!allowed.ok) return allowed;
  return done(await deps.history.list(filter));
}
