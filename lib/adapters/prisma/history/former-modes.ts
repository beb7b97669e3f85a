import type { FormerMode, HistoryEntry, ListedEntry } from '#lib/domain/history/history.ts';
import type { Mode } from '#lib/domain/window/window.ts';
import type { PrismaClient } from '../generated/client.ts';

type ChangeRow = { readonly window_id: string; readonly at: Date; readonly mode: Mode };

/** The entries with the modes that their windows had before, as the audit has them; one query for all. */
export async function withFormerModes(
  prisma: PrismaClient,
  entries: readonly HistoryEntry[],
): Promise<ListedEntry[]> {
  const windowIds = entries.filter(({ kind }) => kind === 'window').map(({ id }) => id);
  const changes = await prisma.$queryRaw<ChangeRow[]>`
    select window_id, at, before->>'mode' as mode from audit_entries
    where window_id = any(${windowIds}::uuid[]) and action = 'mode-changed' order by id`;
  const ofWindow = Map.groupBy(changes, (change) => change.window_id);
  return entries.map((entry) => ({ ...entry, formerModes: (ofWindow.get(entry.id) ?? []).map(formerMode) }));
}

function formerMode({ mode, at }: ChangeRow): FormerMode {
  return { mode, until: at };
}
