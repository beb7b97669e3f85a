import type { ReportLink } from '#lib/domain/history/report-link.ts';
import type { ReportLinks } from '#lib/ports/report-links.ts';
import { recordAudit } from '../audit/audit-log.ts';
import type { PrismaClient } from '../generated/client.ts';
import { inTransaction } from '../in-transaction.ts';

type Row = {
  readonly id: string;
  readonly window_id: string;
  readonly created_by: string;
  readonly created_at: Date;
  readonly expires_at: Date;
};

/** Links in PostgreSQL. Whether one still leads somewhere is told by the database's time. */
export function createPrismaReportLinks(prisma: PrismaClient): ReportLinks {
  return {
    share: ({ windowId, secretHash, by, validDays }) =>
      inTransaction(prisma, async (tx) => {
        const [row] = await tx.$queryRaw<Row[]>`
          insert into report_links (id, window_id, secret_hash, created_by, created_at, expires_at)
          select ${crypto.randomUUID()}::uuid, id, ${secretHash}, ${by}, now(),
                 now() + ${validDays}::int * interval '1 day'
          from maintenance_windows where id = ${windowId}::uuid
          returning id, window_id, created_by, created_at, expires_at`;
        if (!row) return null;
        const link = linkOfRow(row);
        const after = { linkId: link.id, expiresAt: link.expiresAt };
        await recordAudit(tx, { ...change(link, by), action: 'report-shared', before: null, after });
        return link;
      }),
    withdraw: (linkId, by) =>
      inTransaction(prisma, async (tx) => {
        const [row] = await tx.$queryRaw<Row[]>`
          update report_links set revoked_at = now() where id = ${linkId}::uuid and revoked_at is null
          returning id, window_id, created_by, created_at, expires_at`;
        if (!row) return false;
        const link = linkOfRow(row);
        const before = { linkId: link.id, expiresAt: link.expiresAt };
        await recordAudit(tx, { ...change(link, by), action: 'report-withdrawn', before, after: null });
        return true;
      }),
    async ofWindow(windowId) {
      const rows = await prisma.$queryRaw<Row[]>`
        select id, window_id, created_by, created_at, expires_at from report_links
        where window_id = ${windowId}::uuid and revoked_at is null and expires_at > now()
        order by created_at desc, id`;
      return rows.map(linkOfRow);
    },
    async bySecret(secretHash) {
      const [row] = await prisma.$queryRaw<Row[]>`
        select id, window_id, created_by, created_at, expires_at from report_links
        where secret_hash = ${secretHash} and revoked_at is null and expires_at > now()`;
      return row ? linkOfRow(row) : null;
    },
  };
}

function change({ windowId }: ReportLink, actor: string) {
  return { actor, windowId, subject: null };
}

function linkOfRow(row: Row): ReportLink {
  return {
    id: row.id,
    windowId: row.window_id,
    createdBy: row.created_by,
    createdAt: row.created_at,
    expiresAt: row.expires_at,
  };
}
