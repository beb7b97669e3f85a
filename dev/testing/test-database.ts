import { randomUUID } from 'node:crypto';
import { inject } from 'vitest';
import { cloneDatabase, dropDatabase } from '../template-database.ts';

/** Migrated, empty of data, cloned for every test database. */
export const TEMPLATE_DATABASE = 'template_migrated';

export type TestDatabase = {
  readonly url: string;
  /** Deletes the database, with whoever is still connected to it. */
  drop(): Promise<void>;
};

/**
 * A fresh, migrated database of its own (some 50 ms). Call it from integration tests only: the
 * server is the one that `postgres-setup.ts` has started. Safe in parallel test files.
 */
export async function createTestDatabase(): Promise<TestDatabase> {
  const server = inject('postgresUrl');
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  await cloneDatabase(server, name, TEMPLATE_DATABASE);
  const url = new URL(server);
  url.pathname = `/${name}`;
  return { url: url.href, drop: () => dropDatabase(server, name) };
}
