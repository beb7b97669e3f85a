import type { AuditEntry } from '#lib/domain/audit.ts';
import { toJson } from '#lib/domain/json.ts';
import type { AuditLog } from '#lib/ports/audit-log.ts';
import type { FakeAuditRow, FakeDatabase } from './fake-database.ts';
import { carryOut, type Turn, yields } from './turn.ts';

export function createFakeAuditLog(database: FakeDatabase, turn: Turn = yields): AuditLog {
  return {
    list: (filter) =>
      carryOut(turn, 'audit.list', filter, () => {
        const { page, pageSize, ...where } = filter;
        const fitting = database.audit.filter((row) => fits(row, where)).reverse();
        const nodes = fitting.slice((page - 1) * pageSize, page * pageSize).map(entryOf);
        const count = fitting.length;
        return { count, page, pages: Math.ceil(count / pageSize), pageSize, nodes };
      }),
  };
}

function fits(
  row: FakeAuditRow,
  where: Partial<Pick<FakeAuditRow, 'windowId' | 'actor' | 'action'>>,
): boolean {
  return (['windowId', 'actor', 'action'] as const).every(
    (field) => where[field] === undefined || where[field] === row[field],
  );
}

function entryOf({ id, before, after, ...rest }: FakeAuditRow): AuditEntry {
  return { ...rest, id: String(id), before: before && toJson(before), after: after && toJson(after) };
}
