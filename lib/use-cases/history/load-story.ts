import type { AuditEntry } from '#lib/domain/audit/audit.ts';
import type { WindowStory } from '#lib/domain/history/window-record.ts';
import type { HistoryDeps } from './history-deps.ts';

/** Entries of one window that are told; three hundred schedules that all drift leave fewer. */
const MOST_ENTRIES = 5_000;

/** The window with all that has happened in it; null when there is none. */
export async function loadStory(
  deps: Pick<HistoryDeps, 'history' | 'audit' | 'windows'>,
  windowId: string,
): Promise<WindowStory | null> {
  const record = await deps.history.record(windowId);
  if (!record) return null;
  const [now, newestFirst] = await Promise.all([deps.windows.now(), entriesOf(deps, windowId)]);
  return {
    now,
    record,
    happened: newestFirst.slice(0, MOST_ENTRIES).toReversed(),
    moreHappened: newestFirst.length > MOST_ENTRIES,
  };
}

async function entriesOf({ audit }: Pick<HistoryDeps, 'audit'>, windowId: string): Promise<AuditEntry[]> {
  const entries: AuditEntry[] = [];
  for await (const some of audit.all({ windowId })) {
    entries.push(...some);
    if (entries.length > MOST_ENTRIES) break;
  }
  return entries;
}
