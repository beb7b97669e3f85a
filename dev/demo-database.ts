import { join } from 'node:path';
import { migrate } from '../prisma/migrate.ts';
import { seed } from '../prisma/seed.ts';
import { startPostgres } from './postgres.ts';
import { takeDemoLock } from './running-postgres.ts';

const DATABASE = 'platform';

export type DemoDatabase = {
  readonly url: string;
  /** Resolves when PostgreSQL goes away. */
  readonly lost: Promise<void>;
  stop(): Promise<void>;
};

/** The demo's PostgreSQL, with its data under `folder`: migrated, and filled when it is new. */
export async function startDemoDatabase(folder: string): Promise<DemoDatabase> {
  const postgres = await startPostgres({ dataDir: join(folder, 'postgres'), keep: true });
  try {
    const lock = await takeDemoLock(postgres.url('postgres'));
    await postgres.createDatabase(DATABASE);
    const url = postgres.url(DATABASE);
    await migrate(url);
    await seed(url);
    return {
      url,
      lost: lock.lost,
      async stop() {
        await lock.release().catch(() => {});
        await postgres.stop();
      },
    };
  } catch (cause) {
    await postgres.stop();
    throw cause;
  }
}
