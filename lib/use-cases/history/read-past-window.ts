import type { ReportLink } from '#lib/domain/history/report-link.ts';
import type { WindowStory } from '#lib/domain/history/window-record.ts';
import { isUuid } from '#lib/domain/input/is-uuid.ts';
import type { Principal } from '#lib/domain/principal.ts';
import { done, type Outcome, refuse } from '#lib/domain/refusal.ts';
import { requireAdministrator } from '#lib/use-cases/authorise.ts';
import type { HistoryDeps } from './history-deps.ts';
import { loadStory } from './load-story.ts';

export type PastWindow = WindowStory & {
  /** The links to its report that still lead somewhere. */
  readonly links: readonly ReportLink[];
};

/**
 * One window with everything that was kept about it, open or over. `windowId` is unchecked. Refusals: not-signed-in,
 * not-administrator, not-found.
 */
export async function readPastWindow(
  deps: HistoryDeps,
  principal: Principal,
  windowId: string,
): Promise<Outcome<PastWindow>> {
  const allowed = requireAdministrator(principal);
  if (!allowed.ok) return allowed;
  const story = isUuid(windowId) ? await loadStory(deps, windowId) : null;
  if (!story) return refuse('not-found', 'There is no such maintenance window.');
  return done({ ...story, links: await deps.links.ofWindow(windowId) });
}
