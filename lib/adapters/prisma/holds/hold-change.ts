import { type AuditAction, RECONCILER } from '#lib/domain/audit/audit.ts';
import type { HoldTransition } from '#lib/domain/schedules/hold-transition.ts';
import type { Hold } from '#lib/domain/schedules/schedule.ts';
import { recordAudit } from '../audit/audit-log.ts';
import type { Prisma, PrismaClient } from '../generated/client.ts';
import { inTransaction } from '../in-transaction.ts';
import { isOpenUntilCommit } from '../window/open-until-commit.ts';
import { holdOfRow, rowChange, UNRESOLVED } from './hold-row.ts';

/** A hold that nobody else can change until the transaction is over. */
export type LockedHold = {
  readonly current: Hold;
  /** The database's time. */
  readonly now: Date;
  /** Whether another hold of the same rule is unresolved. */
  owedElsewhere(): Promise<boolean>;
  /** Whether the window that owes it is open, and stays so until the transaction is over. */
  windowIsOpen(): Promise<boolean>;
  /** Carries it out, with its audit entry, and answers the hold as it is then; with null nothing changes. */
  apply(transition: HoldTransition | null, actor?: string): Promise<Hold>;
};

/**
 * One transaction around a change of one hold. What `work` reads in `current` still stands when the change
 * commits, so the audit tells the truth about before. Answers null when there is no such hold.
 */
export function withLockedHold<T>(
  prisma: PrismaClient,
  holdId: string,
  work: (hold: LockedHold) => Promise<T>,
): Promise<T | null> {
  return inTransaction(prisma, async (tx) => {
    const hold = await lockHold(tx, holdId);
    return hold && work(hold);
  });
}

/** The hold `holdId`, locked until the transaction ends; null when there is none. */
export async function lockHold(tx: Prisma.TransactionClient, holdId: string): Promise<LockedHold | null> {
  const [locked] = await tx.$queryRaw<{ now: Date }[]>`
    select now() as now from schedule_holds where id = ${holdId}::uuid for update`;
  if (!locked) return null;
  // A statement of its own: it sees what was committed while the lock was waited for.
  const current = holdOfRow(await tx.scheduleHold.findUniqueOrThrow({ where: { id: holdId } }));
  return {
    current,
    now: locked.now,
    async owedElsewhere() {
      const where = { ruleArn: current.ruleArn, id: { not: holdId }, ...UNRESOLVED };
      return (await tx.scheduleHold.count({ where })) > 0;
    },
    windowIsOpen: () => isOpenUntilCommit(tx, current.windowId),
    async apply(transition, actor = RECONCILER) {
      if (!transition) return current;
      const data = rowChange(transition.change, locked.now);
      const after = holdOfRow(await tx.scheduleHold.update({ where: { id: holdId }, data }));
      await recordHold(tx, { actor, action: transition.action, before: current, after });
      return after;
    },
  };
}

/** Records what happened to a hold; `before` is null when it has just been written down. */
export async function recordHold(
  tx: Prisma.TransactionClient,
  entry: {
    readonly actor: string;
    readonly action: AuditAction;
    readonly before: Hold | null;
    readonly after: Hold;
  },
): Promise<void> {
  await recordAudit(tx, { ...entry, windowId: entry.after.windowId, subject: entry.after.ruleName });
}
