import type { AuditEntry, AuditSelection } from '#lib/domain/audit/audit.ts';
import { toJson } from '#lib/domain/input/json.ts';
import type { AuditLog } from '#lib/ports/audit-log.ts';
import type { FakeAuditRow, FakeDatabase } from './fake-database.ts';
import { carryOut, type Turn, yields } from './turn.ts';

export function createFakeAuditLog(database: FakeDatabase, turn: Turn = yields): AuditLog {
  const fitting = (selection: AuditSelection) =>
    database.audit
      .filter((row) => fits(row, selection))
      .reverse()
      .map(entryOf);
  return {
    list: (filter) =>
      carryOut(turn, 'audit.list', filter, () => {
        const { page, pageSize, ...selection } = filter;
        const found = fitting(selection);
        const nodes = found.slice((page - 1) * pageSize, page * pageSize);
        const count = found.length;
        return { count, page, pages: Math.ceil(count / pageSize), pageSize, nodes };
      }),
    async *all(selection) {
      const found = await carryOut(turn, 'audit.all', selection, () => fitting(selection));
      if (found.length > 0) yield found;
    },
    actors: () =>
      carryOut(turn, 'audit.actors', null, () =>
        [...new Set(database.audit.map(({ actor }) => actor))].sort(),
      ),
  };
}

function fits(row: FakeAuditRow, selection: AuditSelection): boolean {
  const { windowId, actor, action, subject, from, until } = selection;
  return (
    (windowId === undefined || windowId === row.windowId) &&
    (actor === undefined || actor === row.actor) &&
    (action === undefined || action === row.action) &&
    (subject === undefined || contains(row.subject, subject)) &&
    (from === undefined || row.at >= from) &&
    (until === undefined || row.at < until)
  );
}

function contains(text: string | null, part: string): boolean {
  return text?.toLowerCase().includes(part.toLowerCase()) ?? false;
}

function entryOf({ id, before, after, ...rest }: FakeAuditRow): AuditEntry {
  return { ...rest, id: String(id), before: before && toJson(before), after: after && toJson(after) };
}
