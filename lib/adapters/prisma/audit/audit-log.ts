import type { AuditAction, AuditEntry } from '#lib/domain/audit/audit.ts';
import type { Json } from '#lib/domain/input/json.ts';
import type { AuditLog } from '#lib/ports/audit-log.ts';
import type { AuditEntry as AuditRow, Prisma, PrismaClient } from '../generated/client.ts';
import { auditWhere } from './audit-where.ts';

/** Entries that are read at once where all are wanted. */
const AT_ONCE = 500;
/** The latest entries that actors are looked for in; nobody waits for the whole record to be read. */
const ACTORS_AMONG = 10_000;

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
    async list({ page, pageSize, ...selection }) {
      const where = auditWhere(selection);
      const part = { skip: (page - 1) * pageSize, take: pageSize };
      const [count, rows] = await Promise.all([
        prisma.auditEntry.count({ where }),
        prisma.auditEntry.findMany({ where, orderBy: { id: 'desc' }, ...part }),
      ]);
      return { count, page, pages: Math.ceil(count / pageSize), pageSize, nodes: rows.map(entryOfRow) };
    },
    async *all(selection) {
      const where = auditWhere(selection);
      let before: bigint | null = null;
      for (;;) {
        const rows: AuditRow[] = await prisma.auditEntry.findMany({
          where: before === null ? where : { ...where, id: { lt: before } },
          orderBy: { id: 'desc' },
          take: AT_ONCE,
        });
        if (rows.length > 0) yield rows.map(entryOfRow);
        before = rows.at(-1)?.id ?? null;
        if (before === null || rows.length < AT_ONCE) return;
      }
    },
    async actors() {
      const rows = await prisma.$queryRaw<{ actor: string }[]>`
        select distinct actor from
          (select actor from audit_entries order by id desc limit ${ACTORS_AMONG}) as latest
        order by actor limit 200`;
      return rows.map(({ actor }) => actor);
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
