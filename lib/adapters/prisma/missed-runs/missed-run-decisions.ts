import { type AuditAction, RECONCILER } from '#lib/domain/audit/audit.ts';
import { canBeQueued, isDue, isUndecided, type MissedRun } from '#lib/domain/schedules/missed-run.ts';
import type { MissedRunStore } from '#lib/ports/missed-run-store.ts';
import type { StartResult } from '#lib/ports/task-starter.ts';
import { recordAudit } from '../audit/audit-log.ts';
import type { Prisma, PrismaClient } from '../generated/client.ts';
import { inTransaction } from '../in-transaction.ts';
import { missedRunOfRow } from './missed-run-row.ts';

type Decisions = Pick<MissedRunStore, 'queueNow' | 'dismiss' | 'begin' | 'finish'>;

/** What changes rows: each is locked, and still stands as it was read when its change commits. */
export function missedRunDecisions(prisma: PrismaClient): Decisions {
  return {
    queueNow: (id, by) =>
      inTransaction(prisma, async (tx) => {
        if (await anyIsOpenUntilCommit(tx)) return 'window-open';
        const { rows, now } = await lock(tx, [id]);
        const [current] = rows;
        if (!current) return 'not-found';
        if (!canBeQueued(current, now)) return 'decided';
        const decision = { decidedBy: by, decidedAt: now, dueAt: now, lastError: null };
        await change(tx, current, { ...decision, status: 'QUEUED' }, 'missed-run-queued', by);
        return 'done';
      }),
    dismiss: (ids, by) =>
      inTransaction(prisma, async (tx) => {
        const { rows, now } = await lock(tx, ids);
        const undecided = rows.filter(({ status }) => isUndecided(status));
        const decision = { decidedBy: by, decidedAt: now, dueAt: null };
        for (const current of undecided) {
          await change(tx, current, { ...decision, status: 'DISMISSED' }, 'missed-run-dismissed', by);
        }
        return undecided.length;
      }),
    begin: (id) =>
      inTransaction(prisma, async (tx) => {
        if (await anyIsOpenUntilCommit(tx)) return null;
        const { rows, now } = await lock(tx, [id]);
        const [current] = rows;
        if (current?.status === 'STARTING') return current;
        if (!current || !isDue(current, now)) return null;
        const data = { status: 'STARTING', dueAt: now, lastError: null } as const;
        return missedRunOfRow(await tx.missedRuns.update({ where: { id }, data }));
      }),
    finish: (id, result) =>
      inTransaction(prisma, async (tx) => {
        const [current] = (await lock(tx, [id])).rows;
        if (current?.status === 'STARTING') await finish(tx, current, result);
      }),
  };
}

async function finish(tx: Prisma.TransactionClient, current: MissedRun, result: StartResult): Promise<void> {
  const by = current.decidedBy ?? RECONCILER;
  switch (result.kind) {
    case 'started': {
      const data = { status: 'STARTED' as const, taskArns: [...result.taskArns], lastError: null };
      return change(tx, current, data, 'missed-run-started', by);
    }
    case 'failed': {
      const data = { status: 'FAILED' as const, taskArns: [...result.taskArns], lastError: result.why };
      return change(tx, current, data, 'missed-run-failed', by);
    }
    case 'unknown':
      await tx.missedRuns.update({ where: { id: current.id }, data: { lastError: result.why } });
  }
}

/** Whether a window is open; none is opened or ended before this transaction is over. */
async function anyIsOpenUntilCommit(tx: Prisma.TransactionClient): Promise<boolean> {
  const [state] = await tx.$queryRaw<{ open: boolean }[]>`
    select window_id is not null as open from maintenance_state where id = 1 for share`;
  return state?.open ?? false;
}

/** Those that there are, in one order, so that two who lock many do not wait for one another for ever. */
async function lock(
  tx: Prisma.TransactionClient,
  ids: readonly string[],
): Promise<{ readonly rows: readonly MissedRun[]; readonly now: Date }> {
  await tx.$queryRaw`select 1 from missed_runs where id = any(${ids}::uuid[]) order by id for update`;
  // Statements of their own: they see what was committed while the lock was waited for. So does this time: by that of
  // its beginning, a transaction that has waited would take what another has made due meanwhile for not yet due.
  const [{ now }] = await tx.$queryRaw<[{ now: Date }]>`select clock_timestamp() as now`;
  const rows = await tx.missedRuns.findMany({
    where: { id: { in: [...ids] } },
    orderBy: { ruleName: 'asc' },
  });
  return { rows: rows.map(missedRunOfRow), now };
}

async function change(
  tx: Prisma.TransactionClient,
  before: MissedRun,
  data: Prisma.MissedRunsUpdateInput,
  action: AuditAction,
  actor: string,
): Promise<void> {
  const after = missedRunOfRow(await tx.missedRuns.update({ where: { id: before.id }, data }));
  const { windowId, ruleName: subject } = before;
  await recordAudit(tx, { actor, action, windowId, subject, before, after });
}
