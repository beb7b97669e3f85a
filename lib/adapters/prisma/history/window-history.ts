import type { HistoryEntry } from '#lib/domain/history/history.ts';
import type { WindowHistory } from '#lib/ports/window-history.ts';
import { Prisma, type PrismaClient } from '../generated/client.ts';
import { withFormerModes } from './former-modes.ts';
import {
  entryOfRow,
  HISTORY_ENTRIES,
  type HistoryRow,
  historyWhere,
  NEWEST_FIRST,
} from './history-entries.ts';
import { readWindowRecord } from './window-record.ts';

/** Entries that are read at once where all are wanted. */
const AT_ONCE = 500;

/** The history in PostgreSQL. */
export function createPrismaWindowHistory(prisma: PrismaClient): WindowHistory {
  const read = async (rest: Prisma.Sql): Promise<HistoryEntry[]> => {
    const rows = await prisma.$queryRaw<HistoryRow[]>(Prisma.sql`select * from ${HISTORY_ENTRIES} ${rest}`);
    return rows.map(entryOfRow);
  };
  return {
    async list({ page, pageSize, ...selection }) {
      const where = historyWhere(selection);
      const part = Prisma.sql`limit ${pageSize} offset ${(page - 1) * pageSize}`;
      const [[counted], entries] = await Promise.all([
        prisma.$queryRaw<[{ count: number }]>`select count(*)::int as count from ${HISTORY_ENTRIES} ${where}`,
        read(Prisma.sql`${where} ${NEWEST_FIRST} ${part}`),
      ]);
      const { count } = counted;
      const nodes = await withFormerModes(prisma, entries);
      return { count, page, pages: Math.ceil(count / pageSize), pageSize, nodes };
    },
    async *all(selection) {
      const where = historyWhere(selection);
      let after = Prisma.empty;
      for (;;) {
        const entries = await read(Prisma.sql`${where} ${after} ${NEWEST_FIRST} limit ${AT_ONCE}`);
        if (entries.length > 0) yield entries;
        const last = entries.at(-1);
        if (!last || entries.length < AT_ONCE) return;
        after = Prisma.sql`and (at, id) < (${last.at}, ${last.id}::uuid)`;
      }
    },
    async record(windowId) {
      const found = await read(Prisma.sql`where kind = 'window' and id = ${windowId}::uuid`);
      const [entry] = await withFormerModes(prisma, found);
      return entry ? readWindowRecord(prisma, entry) : null;
    },
  };
}
