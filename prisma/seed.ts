import { createPrismaClient } from '#lib/adapters/prisma/client.ts';
import { DATASETS, ENVIRONMENTS, SHARES } from './seed-data.ts';

/**
 * Fills an empty catalogue with believable data: all of it or, when there is anything in the
 * catalogue already, none, so that what people deleted does not come back. Needs a migrated database.
 */
export async function seed(databaseUrl: string): Promise<void> {
  const prisma = createPrismaClient(databaseUrl);
  try {
    await prisma.$transaction(async (transaction) => {
      // Two seeds at once: the second waits here, then finds the catalogue filled.
      await transaction.$queryRaw`select pg_advisory_xact_lock(hashtext('seed'))::text`;
      if ((await transaction.environment.count()) > 0) return;
      await transaction.environment.createMany({ data: ENVIRONMENTS });
      await transaction.dataset.createMany({ data: DATASETS });
      await transaction.share.createMany({ data: SHARES });
    });
  } finally {
    await prisma.$disconnect();
  }
}

if (process.argv[1] === import.meta.filename) {
  const databaseUrl = process.env.DATABASE_URL;
  if (!databaseUrl) {
    console.error(
      'DATABASE_URL is missing: the PostgreSQL database to fill, postgresql://user:password@host/name',
    );
    process.exit(1);
  }
  await seed(databaseUrl);
  console.log('The catalogue has data.');
}
