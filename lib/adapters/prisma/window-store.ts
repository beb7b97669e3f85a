import { isOpen, type OpenWindow } from '#lib/domain/window.ts';
import type { WindowStore } from '#lib/ports/window-store.ts';
import type { Prisma, PrismaClient } from './generated/client.ts';
import { modeForRow, windowOfRow } from './window-row.ts';

/** The window in PostgreSQL. The row `maintenance_state` carries the version that commits compare and set. */
export function createPrismaWindowStore(prisma: PrismaClient): WindowStore {
  return {
    async now() {
      const [row] = await prisma.$queryRaw<[{ now: Date }]>`select now() as now`;
      return row.now;
    },
    async load() {
      const state = await prisma.maintenanceState.findUniqueOrThrow({
        where: { id: 1 },
        include: { window: true },
      });
      return windowOfRow(state.version, state.window);
    },
    commit: ({ before, after, by, at }) =>
      prisma.$transaction(async (tx) => {
        const { count } = await tx.maintenanceState.updateMany({
          where: { id: 1, version: before.version },
          data: { version: after.version },
        });
        if (count === 0) return false;
        if (isOpen(after)) await writeOpen(tx, after);
        else if (isOpen(before)) await writeEnd(tx, before, by, at);
        return true;
      }),
  };
}

async function writeOpen(tx: Prisma.TransactionClient, window: OpenWindow): Promise<void> {
  const row = {
    status: window.status,
    mode: modeForRow(window.mode),
    reason: window.reason,
    message: window.message,
    startedAt: window.startedAt,
    startedBy: window.startedBy,
    activeAt: window.status === 'ACTIVE' ? window.activeAt : null,
  };
  await tx.maintenanceWindow.upsert({
    where: { id: window.id },
    create: { id: window.id, ...row },
    update: row,
  });
  await tx.maintenanceState.update({ where: { id: 1 }, data: { windowId: window.id } });
}

async function writeEnd(
  tx: Prisma.TransactionClient,
  window: OpenWindow,
  by: string,
  at: Date,
): Promise<void> {
  await tx.maintenanceWindow.update({
    where: { id: window.id },
    data: { status: 'ENDED', endedAt: at, endedBy: by },
  });
  await tx.maintenanceState.update({ where: { id: 1 }, data: { windowId: null } });
}
