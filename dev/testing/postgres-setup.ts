import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { startPostgres } from '../postgres.ts';
import { makeTemplate } from '../template-database.ts';
import { TEMPLATE_DATABASE } from './test-database.ts';

/**
 * Vitest's global setup: one PostgreSQL server for the whole run, with a migrated template that
 * `createTestDatabase` clones. Answers what stops the server and deletes its data.
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const dataDir = await mkdtemp(join(tmpdir(), 'maintenance-window-test-'));
  const postgres = await startPostgres({ dataDir, keep: false });
  try {
    await makeTemplate(postgres, TEMPLATE_DATABASE);
  } catch (cause) {
    await postgres.stop();
    throw cause;
  }
  project.provide('postgresUrl', postgres.url('postgres'));
  return () => postgres.stop();
}

declare module 'vitest' {
  interface ProvidedContext {
    /** The maintenance database (`postgres`) of the run's server. */
    postgresUrl: string;
  }
}
