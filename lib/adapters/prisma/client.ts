import { PrismaPg } from '@prisma/adapter-pg';
import { PrismaClient } from './generated/client.ts';

export type { PrismaClient } from './generated/client.ts';

/** A statement that takes longer is an error, not a hang; nothing here needs more than a few milliseconds. */
const ANSWER_WITHIN_MS = 5_000;

/**
 * A client with a pool of at most `connections` of its own on the `pg` driver. It connects when first used.
 * A database that does not answer in time, at whatever point, is an error.
 */
export function createPrismaClient(databaseUrl: string, connections = 10): PrismaClient {
  const adapter = new PrismaPg({
    connectionString: databaseUrl,
    max: connections,
    keepAlive: true,
    connectionTimeoutMillis: ANSWER_WITHIN_MS,
    query_timeout: ANSWER_WITHIN_MS,
    statement_timeout: ANSWER_WITHIN_MS,
    idle_in_transaction_session_timeout: 2 * ANSWER_WITHIN_MS,
  });
  return new PrismaClient({ adapter });
}
