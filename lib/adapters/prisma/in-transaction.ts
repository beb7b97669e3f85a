import type { Prisma, PrismaClient } from './generated/client.ts';

/** As long as a single statement waits for a connection; Prisma alone would give up after two seconds. */
const WAIT_FOR_CONNECTION_MS = 5_000;

/** All that `work` does is committed together, or nothing of it when it throws. */
export function inTransaction<T>(
  prisma: PrismaClient,
  work: (tx: Prisma.TransactionClient) => Promise<T>,
): Promise<T> {
  return prisma.$transaction(work, { maxWait: WAIT_FOR_CONNECTION_MS });
}
