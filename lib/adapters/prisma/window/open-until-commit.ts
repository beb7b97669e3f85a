import type { Prisma } from '../generated/client.ts';

/** Whether this is the open window. Its end waits until this transaction is over. */
export async function isOpenUntilCommit(tx: Prisma.TransactionClient, windowId: string): Promise<boolean> {
  const found = await tx.$queryRaw<unknown[]>`
    select 1 from maintenance_state where id = 1 and window_id = ${windowId}::uuid for share`;
  return found.length > 0;
}
