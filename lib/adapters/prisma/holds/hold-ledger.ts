import { RECONCILER } from '#lib/domain/audit/audit.ts';
import {
  adopted,
  canBeExcepted,
  drifted,
  excepted,
  heldNow,
  isOwedAsKnown,
  resolved,
  restoredNow,
} from '#lib/domain/schedules/hold-transition.ts';
import { isUnresolved } from '#lib/domain/schedules/schedule.ts';
import type { HoldLedger } from '#lib/ports/hold-ledger.ts';
import type { PrismaClient } from '../generated/client.ts';
import { inTransaction } from '../in-transaction.ts';
import { isOpenUntilCommit } from '../window/open-until-commit.ts';
import { lockHold, recordHold, withLockedHold } from './hold-change.ts';
import { holdOfRow, UNRESOLVED } from './hold-row.ts';
import { insertIntent } from './insert-intent.ts';

const BY_NAME = { orderBy: [{ ruleName: 'asc' as const }, { ruleArn: 'asc' as const }] };

/**
 * The ledger in PostgreSQL. A partial unique index allows one unresolved hold per rule. Every change and its
 * audit entry are one transaction; a change that finds nothing to change leaves no entry.
 */
export function createPrismaHoldLedger(prisma: PrismaClient): HoldLedger {
  return {
    async unresolved() {
      return (await prisma.scheduleHold.findMany({ where: UNRESOLVED, ...BY_NAME })).map(holdOfRow);
    },
    async ofWindow(windowId) {
      return (await prisma.scheduleHold.findMany({ where: { windowId }, ...BY_NAME })).map(holdOfRow);
    },
    intend: (windowId, schedule) =>
      inTransaction(prisma, async (tx) => {
        if (!(await isOpenUntilCommit(tx, windowId))) return null;
        const { holdId, inserted } = await insertIntent(tx, windowId, schedule);
        const hold = await lockHold(tx, holdId);
        if (!hold) throw new Error(`Hold ${holdId} is not there although this transaction has written it.`);
        if (!inserted) return hold.apply(adopted(hold.current, windowId));
        await recordHold(tx, {
          actor: RECONCILER,
          action: 'schedule-hold-intended',
          before: null,
          after: hold.current,
        });
        return hold.current;
      }),
    async adopt(known, windowId) {
      await withLockedHold(prisma, known.id, async (hold) => {
        if (hold.current.windowId === known.windowId) await hold.apply(adopted(hold.current, windowId));
      });
    },
    async confirmHeld(known) {
      await withLockedHold(prisma, known.id, async (hold) => {
        const owedElsewhere = !isUnresolved(hold.current) && (await hold.owedElsewhere());
        await hold.apply(heldNow(hold.current, hold.now, owedElsewhere));
      });
    },
    async confirmRestored(known) {
      await withLockedHold(prisma, known.id, async (hold) => {
        if (isOwedAsKnown(hold.current, known)) await hold.apply(restoredNow(hold.current, hold.now));
      });
    },
    async resolve(known, phase, putBackAgain = false) {
      await withLockedHold(prisma, known.id, async (hold) => {
        if (isOwedAsKnown(hold.current, known)) await hold.apply(resolved(hold.current, phase, putBackAgain));
      });
    },
    async recordFailure({ id, windowId }, why) {
      await prisma.scheduleHold.updateMany({
        where: { id, windowId, ...UNRESOLVED },
        data: { tries: { increment: 1 }, lastError: why },
      });
    },
    async recordDrift(known) {
      await withLockedHold(prisma, known.id, async (hold) => {
        if (isOwedAsKnown(hold.current, known)) await hold.apply(drifted(hold.current));
      });
    },
    async except(holdId, exception, by) {
      const decided = await withLockedHold(prisma, holdId, async (hold) => {
        if (!canBeExcepted(hold.current) || !(await hold.windowIsOpen())) return false;
        await hold.apply(excepted(hold.current, exception), by);
        return true;
      });
      return decided ?? false;
    },
  };
}
