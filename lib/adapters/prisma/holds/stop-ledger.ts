import type { StopLedger } from '#lib/ports/stop-ledger.ts';
import { recordAudit } from '../audit/audit-log.ts';
import type { PrismaClient } from '../generated/client.ts';
import { inTransaction } from '../in-transaction.ts';
import { isOpenUntilCommit } from '../window/open-until-commit.ts';

/** Stops in the audit. The window's state is locked meanwhile, so that it cannot end in between. */
export function createPrismaStopLedger(prisma: PrismaClient): StopLedger {
  return {
    recordStop: (windowId, tasks, by) =>
      inTransaction(prisma, async (tx) => {
        if (!(await isOpenUntilCommit(tx, windowId))) return false;
        const after = { tasks };
        await recordAudit(tx, {
          actor: by,
          action: 'tasks-stopped',
          windowId,
          subject: null,
          before: null,
          after,
        });
        return true;
      }),
  };
}
