import pg from 'pg';
import { migrate } from '../prisma/migrate.ts';
import type { Postgres } from './postgres.ts';

/**
 * Makes a database that is only cloned: migrated, filled by `fill`, then closed to connections, for
 * PostgreSQL refuses to clone a database in use and the migration's connections linger.
 */
export async function makeTemplate(
  postgres: Postgres,
  name: string,
  fill: (databaseUrl: string) => Promise<void> = async () => {},
): Promise<void> {
  await postgres.createDatabase(name);
  await migrate(postgres.url(name));
  await fill(postgres.url(name));
  await query(postgres.url('postgres'), async (client) => {
    await client.query(`alter database ${client.escapeIdentifier(name)} with allow_connections false`);
    await client.query('select pg_terminate_backend(pid, 5000) from pg_stat_activity where datname = $1', [
      name,
    ]);
  });
}

/** Deletes a database, with whoever is still connected to it. `serverUrl` names another one. */
export async function dropDatabase(serverUrl: string, name: string): Promise<void> {
  await query(serverUrl, async (client) => {
    await client.query(`drop database if exists ${client.escapeIdentifier(name)} with (force)`);
  });
}

/** Creates `name` as a copy of `template`; many at once are fine. */
export async function cloneDatabase(serverUrl: string, name: string, template: string): Promise<void> {
  await query(serverUrl, async (client) => {
    const [database, source] = [name, template].map(client.escapeIdentifier, client);
    await client.query(`create database ${database} template ${source}`);
  });
}

async function query<T>(databaseUrl: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
