import type { AuditAction, AuditEntry } from '#lib/domain/audit.ts';
import type { Json } from '#lib/domain/json.ts';
import type { AuditLog } from '#lib/ports/audit-log.ts';
import type { AuditEntry as AuditRow, Prisma, PrismaClient } from './generated/client.ts';

/** An entry before the database has given it its number and time. `before` and `after` become JSON. */
export type NewAuditEntry = Pick<AuditEntry, 'actor' | 'action' | 'windowId' | 'subject'> & {
  readonly before: object | null;
  readonly after: object | null;
};

/** Writes the entry in the transaction of the change that it tells of: both are committed, or neither. */
export async function recordAudit(tx: Prisma.TransactionClient, entry: NewAuditEntry): Promise<void> {
  const { actor, action, windowId, subject } = entry;
  await tx.$executeRaw`
    insert into audit_entries (at, actor, action, window_id, subject, before, after)
    values (now(), ${actor}, ${action}, ${windowId}::uuid, ${subject},
            ${jsonOf(entry.before)}::jsonb, ${jsonOf(entry.after)}::jsonb)`;
}

/** The append-only table `audit_entries`. */
export function createPrismaAuditLog(prisma: PrismaClient): AuditLog {
  return {
    async list({ page, pageSize, ...where }) {
      const part = { skip: (page - 1) * pageSize, take: pageSize };
      const [count, rows] = await Promise.all([
        prisma.auditEntry.count({ where }),
        prisma.auditEntry.findMany({ where, orderBy: { id: 'desc' }, ...part }),
      ]);
      return { count, page, pages: Math.ceil(count / pageSize), pageSize, nodes: rows.map(entryOfRow) };
    },
  };
}

function jsonOf(state: object | null): string | null {
  return state && JSON.stringify(state);
}

/** The row was written by `recordAudit`, so its action is one that is known. */
function entryOfRow({ id, action, before, after, ...rest }: AuditRow): AuditEntry {
  return {
    ...rest,
    id: id.toString(),
    action: action as AuditAction,
    before: before as Json,
    after: after as Json,
  };
}
