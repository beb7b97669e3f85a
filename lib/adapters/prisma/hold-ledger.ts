import { RECONCILER } from '#lib/domain/audit.ts';
import { type Hold, isUnresolved } from '#lib/domain/schedule.ts';
import type { HoldLedger } from '#lib/ports/hold-ledger.ts';
import type { PrismaClient } from './generated/client.ts';
import { inTransaction, type LockedHold, lockHold, recordHold, withLockedHold } from './hold-change.ts';
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
        const { holdId, inserted } = await insertIntent(tx, windowId, schedule);
        const hold = await lockHold(tx, holdId);
        if (!hold) throw new Error(`Hold ${holdId} is not there although this transaction has written it.`);
        if (!inserted) return adopt(hold, windowId);
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
        if (isOwedAsKnown(hold.current, known)) await adopt(hold, windowId);
      });
    },
    async confirmHeld(known) {
      await withLockedHold(prisma, known.id, async (hold) => {
        if (isUnresolved(hold.current)) await confirm(hold);
        else if (hold.current.phase === 'RELEASED' && !(await hold.owedElsewhere())) await oweAgain(hold);
      });
    },
    async resolve(known, phase) {
      await withLockedHold(prisma, known.id, async (hold) => {
        if (!isOwedAsKnown(hold.current, known)) return;
        const data = { phase, resolvedAt: hold.now, tries: 0, lastError: null };
        await hold.change(data, phase === 'RELEASED' ? 'schedule-released' : 'schedule-gone');
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
        if (!isOwedAsKnown(hold.current, known)) return;
        if (hold.current.phase !== 'HELD') return;
        await hold.change({ phase: 'INTENDED', drifts: { increment: 1 } }, 'schedule-drifted');
      });
    },
    async leaveEnabled(holdId, by) {
      const left = await withLockedHold(prisma, holdId, async (hold) => {
        if (!isUnresolved(hold.current)) return false;
        if (!hold.current.leftEnabled) await hold.change({ leftEnabled: true }, 'drift-left', by);
        return true;
      });
      return left ?? false;
    },
  };
}

/** Whether it is still owed, and by the window that the caller knew. */
function isOwedAsKnown(current: Hold, known: Hold): boolean {
  return isUnresolved(current) && current.windowId === known.windowId;
}

/** Whatever the other window's release has done so far, this one has confirmed nothing yet. */
async function adopt(hold: LockedHold, windowId: string): Promise<Hold> {
  if (hold.current.windowId === windowId) return hold.current;
  const afresh = { phase: 'INTENDED' as const, drifts: 0, leftEnabled: false, tries: 0, lastError: null };
  return hold.change({ windowId, ...afresh }, 'hold-adopted');
}

/** A second confirmation of the same disabling is no second transition. */
async function confirm(hold: LockedHold): Promise<void> {
  const { current, now } = hold;
  if (current.phase !== 'INTENDED') return;
  const data = { phase: 'HELD' as const, heldAt: now, tries: 0, lastError: null };
  await hold.change(data, current.drifts > 0 ? 'schedule-held-again' : 'schedule-held');
}

async function oweAgain(hold: LockedHold): Promise<void> {
  await hold.change({ phase: 'INTENDED', resolvedAt: null }, 'schedule-owed-again');
}
