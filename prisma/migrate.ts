import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { openSchemaEngine } from './schema-engine.ts';

const MIGRATIONS = resolve(import.meta.dirname, 'migrations');

/**
 * Brings a database up to the newest migration and answers the names of those it applied. It does
 * what `prisma migrate deploy` does, in the same `_prisma_migrations` table, without the engine
 * binary that command downloads. Throws when a migration fails or was changed after it was applied.
 */
export async function migrate(databaseUrl: string): Promise<string[]> {
  const engine = await openSchemaEngine(databaseUrl);
  const directories = readdirSync(MIGRATIONS, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
  try {
    const { appliedMigrationNames } = await withoutLingeringTimers(() =>
      engine.applyMigrations({
        migrationsList: {
          baseDir: MIGRATIONS,
          lockfile: {
            path: 'migration_lock.toml',
            content: readFileSync(join(MIGRATIONS, 'migration_lock.toml'), 'utf8'),
          },
          shadowDbInitScript: '',
          migrationDirectories: directories.map((path) => ({
            path,
            migrationFile: {
              path: 'migration.sql',
              content: { tag: 'ok', value: readFileSync(join(MIGRATIONS, path, 'migration.sql'), 'utf8') },
            },
          })),
        },
        filters: { externalTables: [], externalEnums: [] },
      }),
    );
    return appliedMigrationNames;
  } finally {
    engine.free();
  }
}

/**
 * The schema engine never clears the ten-second timer it sets beside its advisory lock, and a
 * process that has nothing else to do would wait for it.
 */
async function withoutLingeringTimers<T>(work: () => Promise<T>): Promise<T> {
  const original = globalThis.setTimeout;
  const unreferenced = (...args: Parameters<typeof setTimeout>) => original(...args).unref();
  globalThis.setTimeout = Object.assign(unreferenced, original);
  try {
    return await work();
  } finally {
    globalThis.setTimeout = original;
  }
}

if (process.argv[1] === import.meta.filename) {
  const databaseUrl = process.env.DATABASE_URL;
  if (!databaseUrl) {
    console.error(
      'DATABASE_URL is missing: the PostgreSQL database to migrate, postgresql://user:password@host/name',
    );
    process.exit(1);
  }
  const applied = await migrate(databaseUrl);
  console.log(applied.length ? `Applied ${applied.join(', ')}` : 'The database is up to date.');
}
