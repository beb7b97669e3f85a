import type { Window } from '#lib/domain/window/window.ts';
import type { Prisma } from '../generated/client.ts';
import { windowOfRow } from './window-row.ts';

/** The window as this client or transaction sees it. */
export async function loadWindow(
  client: Pick<Prisma.TransactionClient, 'maintenanceState'>,
): Promise<Window> {
  const state = await client.maintenanceState.findUniqueOrThrow({
    where: { id: 1 },
    include: { window: true },
  });
  return windowOfRow(state.version, state.window);
}
