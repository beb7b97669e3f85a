import { type AuditAction, RECONCILER } from '#lib/domain/audit/audit.ts';
import type { ListedEntry } from '#lib/domain/history/history.ts';
import type { WindowRecord } from '#lib/domain/history/window-record.ts';
import type { PrismaClient } from '../generated/client.ts';
import { holdOfRow } from '../holds/hold-row.ts';
import { overrideOfRow } from '../window/window-row.ts';
import { endCauseOfRow, termsOfRow } from '../window/window-terms-row.ts';

/** More than a page can show; no window that is of any use waits for so many. */
const MOST_TASKS = 1_000;
const MOST_COUNTS = 20_000;
/** AWS allows three hundred rules on an event bus, so this is no limit that anybody meets. */
const MOST_SCHEDULES = 2_000;

const WAITED = { taskArn: true, family: true, startedBy: true, since: true, firstSeen: true, lastSeen: true };
/** Whoever starts it, by hand or by plan, is recorded as having done so. */
const STARTED: AuditAction = 'window-started';

const SWALLOWED = {
  ruleArn: true,
  ruleName: true,
  expression: true,
  heldFrom: true,
  heldUntil: true,
  runs: true,
  firstAt: true,
  lastAt: true,
  status: true,
  decidedBy: true,
};

/** What the tables keep of the window of this entry. */
export async function readWindowRecord(prisma: PrismaClient, entry: ListedEntry): Promise<WindowRecord> {
  const windowId = entry.id;
  const where = { windowId };
  const [row, begunByItself, holds, waitedTasks, busyCounts, swallowedRuns] = await Promise.all([
    prisma.maintenanceWindow.findUniqueOrThrow({ where: { id: windowId } }),
    prisma.auditEntry.count({ where: { windowId, action: STARTED, actor: RECONCILER } }),
    prisma.scheduleHold.findMany({
      where,
      orderBy: [{ ruleName: 'asc' }, { intendedAt: 'asc' }],
      take: MOST_SCHEDULES,
    }),
    prisma.waitedTask.findMany({ where, select: WAITED, orderBy: { firstSeen: 'asc' }, take: MOST_TASKS }),
    prisma.busySample.findMany({
      where,
      select: { at: true, busyTasks: true },
      orderBy: { at: 'asc' },
      take: MOST_COUNTS,
    }),
    prisma.missedRuns.findMany({
      where,
      select: SWALLOWED,
      orderBy: { ruleName: 'asc' },
      take: MOST_SCHEDULES,
    }),
  ]);
  return {
    entry,
    beganByPlan: begunByItself > 0,
    message: row.message,
    terms: termsOfRow(row),
    override: overrideOfRow(row.override),
    endCause: row.endCause && endCauseOfRow(row.endCause),
    holds: holds.map(holdOfRow),
    waitedTasks,
    busyCounts,
    swallowedRuns,
  };
}
