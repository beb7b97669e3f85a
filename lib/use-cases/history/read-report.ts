import type { ReportLink } from '#lib/domain/history/report-link.ts';
import { reportStory } from '#lib/domain/history/report-story.ts';
import type { WindowStory } from '#lib/domain/history/window-record.ts';
import { done, type Outcome, refuse } from '#lib/domain/refusal.ts';
import type { HistoryDeps } from './history-deps.ts';
import { loadStory } from './load-story.ts';
import { canBeReportSecret, hashOfReportSecret } from './report-secret.ts';

/** `story` as `reportStory` has it. */
export type Report = { readonly link: ReportLink; readonly story: WindowStory };

/**
 * The report of one window for whoever knows the secret of a link to it; the only thing that opens it, so nobody has
 * to be signed in. A wrong secret costs one indexed query, what cannot be one none; the story is loaded once a minute,
 * and when the window has changed, whoever asks. Refusal: not-found, the same for a secret that is unknown, withdrawn or
 * too old.
 */
export async function readReport(deps: HistoryDeps, secret: string): Promise<Outcome<Report>> {
  const link = canBeReportSecret(secret) ? await deps.links.bySecret(await hashOfReportSecret(secret)) : null;
  const story = link && (await keptStory(deps, link.windowId));
  return story
    ? done({ link, story: reportStory(story) })
    : refuse('not-found', 'This report does not exist, or it is no longer shared.');
}

function keptStory(deps: HistoryDeps, id: string): Promise<WindowStory | null> {
  const version = deps.snapshot.current().window?.version ?? 0;
  return deps.keptStories.of({ id, version }, () => loadStory(deps, id));
}
