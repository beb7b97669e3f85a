import { type AuditAction, RECONCILER } from '#lib/domain/audit.ts';
import { type Hold, type HoldException, isUnresolved, type ResolvedPhase } from '#lib/domain/schedule.ts';
import type { HoldLedger } from '#lib/ports/hold-ledger.ts';
import type { PrismaClient } from './generated/client.ts';
import { inTransaction, type LockedHold, lockHold, recordHold, withLockedHold } from './hold-change.ts';
import { exceptionForRow, holdOfRow, UNRESOLVED } from './hold-row.ts';
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
        const { phase } = hold.current;
        if (phase === 'INTENDED' || phase === 'HELD') await confirm(hold);
        else if (phase !== 'GONE' && !(await hold.owedElsewhere())) await oweAgain(hold);
      });
    },
    async confirmRestored(known) {
      await withLockedHold(prisma, known.id, async (hold) => {
        if (!isOwedAsKnown(hold.current, known) || hold.current.phase === 'RESTORED') return;
        const data = { phase: 'RESTORED' as const, restoredAt: hold.now, tries: 0, lastError: null };
        await hold.change(data, 'schedule-released');
      });
    },
    async resolve(known, phase, putBackAgain = false) {
      await withLockedHold(prisma, known.id, async (hold) => {
        if (!isOwedAsKnown(hold.current, known)) return;
        const data = { phase, resolvedAt: hold.now, tries: 0, lastError: null };
        await hold.change(data, resolution(hold.current, phase, putBackAgain));
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
    async except(holdId, exception, by) {
      const decided = await withLockedHold(prisma, holdId, async (hold) => {
        if (!isUnresolved(hold.current) || hold.current.phase === 'RESTORED') return false;
        if (hold.current.exception === exception) return true;
        await hold.change({ exception: exceptionForRow(exception) }, exceptionAction(exception), by);
        return true;
      });
      return decided ?? false;
    },
  };
}

function exceptionAction(exception: HoldException | null): AuditAction {
  switch (exception) {
    case 'left-enabled':
      return 'drift-left';
    case 'stays-disabled':
      return 'schedule-stays-disabled';
    case null:
      return 'schedule-exception-withdrawn';
  }
}

function resolution(current: Hold, phase: ResolvedPhase, putBackAgain: boolean): AuditAction {
  if (phase === 'GONE') return 'schedule-gone';
  if (putBackAgain) return 'schedule-put-back-again';
  return current.phase === 'RESTORED' ? 'schedule-release-verified' : 'schedule-released';
}

/** Whether it is still owed, and by the window that the caller knew. */
function isOwedAsKnown(current: Hold, known: Hold): boolean {
  return isUnresolved(current) && current.windowId === known.windowId;
}

/** Whatever the other window's release has done so far, this one has confirmed nothing yet. */
async function adopt(hold: LockedHold, windowId: string): Promise<Hold> {
  if (hold.current.windowId === windowId) return hold.current;
  const afresh = { phase: 'INTENDED' as const, drifts: 0, exception: null, tries: 0, lastError: null };
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
  await hold.change({ phase: 'INTENDED', resolvedAt: null, restoredAt: null }, 'schedule-owed-again');
}
