import { windowAction } from '#lib/domain/audit/audit.ts';
import type { KeptObservation } from '#lib/domain/drain/observation.ts';
import { toJson } from '#lib/domain/input/json.ts';
import type { Span } from '#lib/domain/plans/window-plan.ts';
import { isOpen, type OpenWindow, type Window } from '#lib/domain/window/window.ts';
import type { CommitResult, WindowChange, WindowStore } from '#lib/ports/window-store.ts';
import { recordAudit } from '../audit/audit-log.ts';
import { Prisma, type PrismaClient } from '../generated/client.ts';
import { loadWindow } from './load-window.ts';
import { lockPlans } from './plans-mark.ts';
import { settleOccurrence } from './settle-occurrence.ts';
import { modeForRow } from './window-row.ts';
import { endCauseForRow, termsForRow } from './window-terms-row.ts';
import { isLockTimeout, shutFence } from './write-fence.ts';

/** Longer than the wait for users' writes, so that the wait is what ends it. */
const COMMIT_WITHIN_MS = 10_000;

/** The window in PostgreSQL. The row `maintenance_state` carries the version that commits compare and set. */
export function createPrismaWindowStore(prisma: PrismaClient): WindowStore {
  return {
    async now() {
      const [row] = await prisma.$queryRaw<[{ now: Date }]>`select now() as now`;
      return row.now;
    },
    load: () => loadWindow(prisma),
    async commit(change) {
      try {
        return await prisma.$transaction((tx) => commit(tx, change), { timeout: COMMIT_WITHIN_MS });
      } catch (cause) {
        if (isLockTimeout(cause)) return 'writes-in-flight';
        if (cause instanceof Overtaken) return 'overtaken';
        throw cause;
      }
    },
  };
}

async function commit(tx: Prisma.TransactionClient, change: WindowChange): Promise<CommitResult> {
  const { before, after } = change;
  if (shutsTheGate(before, after)) await shutFence(tx);
  const { count } = await tx.maintenanceState.updateMany({
    where: { id: 1, version: before.version },
    data: { version: after.version },
  });
  if (count === 0) return 'overtaken';
  if (change.provenBy && !(await stillProves(tx, change.provenBy, change.provesForMs))) throw new Overtaken();
  if (isOpen(after)) await writeOpen(tx, after);
  else if (isOpen(before)) await writeEnd(tx, before, change);
  // Before the plan's row, as whoever changes plans does: in the other order two could wait for one another.
  if (change.clearOfPlans) await lockPlans(tx);
  if (isOpen(after) && !(await settlePlan(tx, after, change))) throw new Overtaken();
  // After the plan that is carried out has gone on to its next occurrence.
  if (change.clearOfPlans && !(await isClearOfPlans(tx, change.clearOfPlans))) throw new Overtaken();
  await recordChange(tx, change);
  return 'committed';
}

/** Rolls back what has been changed already; it never leaves `commit`. */
class Overtaken extends Error {}

/** With plans locked, nothing is planned there before this change is committed. */
async function isClearOfPlans(tx: Prisma.TransactionClient, { startsAt, endsAt }: Span): Promise<boolean> {
  const where = { status: 'PLANNED', startsAt: { lt: endsAt }, endsAt: { gt: startsAt } } as const;
  return (await tx.windowPlan.count({ where })) === 0;
}

/** False when the plan that the window carries out has changed since. */
async function settlePlan(
  tx: Prisma.TransactionClient,
  { id, startedBy }: OpenWindow,
  { carriesOut }: WindowChange,
): Promise<boolean> {
  if (!carriesOut) return true;
  return settleOccurrence(tx, {
    ...carriesOut,
    outcome: 'STARTED',
    windowId: id,
    why: null,
    by: startedBy,
  });
}

/** Locked, so that no newer observation is saved before this change is committed. */
async function stillProves(
  tx: Prisma.TransactionClient,
  { observedAt }: KeptObservation,
  forMs: number | null = null,
): Promise<boolean> {
  const found = await tx.$queryRaw<unknown[]>`
    select 1 from latest_observation where observed_at = ${observedAt}
    and (${forMs}::float8 is null or observed_at >= clock_timestamp() - ${forMs}::float8 * interval '1 millisecond')
    for share`;
  return found.length > 0;
}

async function recordChange(
  tx: Prisma.TransactionClient,
  { before, after, by }: WindowChange,
): Promise<void> {
  const action = windowAction(before, after);
  const window = [after, before].find(isOpen);
  if (!action || !window) return;
  await recordAudit(tx, { actor: by, action, windowId: window.id, subject: null, before, after });
}

/** Whether users may do less afterwards than before. */
function shutsTheGate(before: Window, after: Window): boolean {
  return isOpen(after) && !(isOpen(before) && before.mode === after.mode);
}

async function writeOpen(tx: Prisma.TransactionClient, window: OpenWindow): Promise<void> {
  const row = {
    status: window.status,
    mode: modeForRow(window.mode),
    reason: window.reason,
    message: window.message,
    plannedEnd: window.plannedEnd,
    ...termsForRow(window.terms),
    gateVersion: window.gateVersion,
    startedAt: window.startedAt,
    startedBy: window.startedBy,
    activeAt: window.status === 'ACTIVE' ? window.activeAt : null,
    override: overrideForRow(window),
  };
  await tx.maintenanceWindow.upsert({
    where: { id: window.id },
    create: { id: window.id, ...row },
    update: row,
  });
  await tx.maintenanceState.update({ where: { id: 1 }, data: { windowId: window.id } });
}

function overrideForRow(window: OpenWindow): Prisma.InputJsonValue | typeof Prisma.DbNull {
  if (window.status !== 'ACTIVE' || !window.override) return Prisma.DbNull;
  return toJson(window.override) as Prisma.InputJsonValue;
}

async function writeEnd(
  tx: Prisma.TransactionClient,
  window: OpenWindow,
  { by, at, endCause = 'command' }: WindowChange,
): Promise<void> {
  await tx.maintenanceWindow.update({
    where: { id: window.id },
    data: { status: 'ENDED', endedAt: at, endedBy: by, endCause: endCauseForRow(endCause) },
  });
  await tx.maintenanceState.update({ where: { id: 1 }, data: { windowId: null } });
}
