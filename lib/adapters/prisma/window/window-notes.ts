import { type AuditAction, RECONCILER } from '#lib/domain/audit/audit.ts';
import { toJson } from '#lib/domain/input/json.ts';
import type { WindowNotes } from '#lib/ports/window-notes.ts';
import { recordAudit } from '../audit/audit-log.ts';
import type { Prisma, PrismaClient } from '../generated/client.ts';
import { inTransaction } from '../in-transaction.ts';

/** Columns of the window's row that commits leave alone, and the audit. */
export function createPrismaWindowNotes(prisma: PrismaClient): WindowNotes {
  return {
    noteHealthAnswer: (windowId, answer) =>
      inTransaction(prisma, async (tx) => {
        if (!(await lockOpenWindow(tx, windowId))) return;
        const healthAnswer = toJson(answer) as Prisma.InputJsonValue;
        await tx.maintenanceWindow.update({ where: { id: windowId }, data: { healthAnswer } });
        if (!answer.ok) await recordOnce(tx, windowId, 'planned-end-unhealthy', answer);
      }),
    noteDrainDeadline: (windowId) =>
      inTransaction(prisma, async (tx) => {
        if (await lockOpenWindow(tx, windowId)) await recordOnce(tx, windowId, 'drain-deadline-passed', null);
      }),
  };
}

/** Whoever notes something of the same window waits until this transaction is over. */
async function lockOpenWindow(tx: Prisma.TransactionClient, windowId: string): Promise<boolean> {
  const found = await tx.$queryRaw<unknown[]>`
    select 1 from maintenance_windows where id = ${windowId}::uuid and status <> 'ENDED' for update`;
  return found.length > 0;
}

async function recordOnce(
  tx: Prisma.TransactionClient,
  windowId: string,
  action: AuditAction,
  after: object | null,
): Promise<void> {
  if ((await tx.auditEntry.count({ where: { windowId, action } })) > 0) return;
  await recordAudit(tx, { actor: RECONCILER, action, windowId, subject: null, before: null, after });
}
