import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { seed } from '../prisma/seed.ts';
import { startPostgres } from './postgres.ts';
import { SEEDED_TEMPLATE } from './stack.ts';
import { makeTemplate } from './template-database.ts';

/** One PostgreSQL for any number of stacks, with the migrated and seeded template that they start from. */
export async function startStackServer(): Promise<{ serverUrl: string; stop(): Promise<void> }> {
  const dataDir = await mkdtemp(join(tmpdir(), 'maintenance-window-stack-'));
  const postgres = await startPostgres({ dataDir, keep: false });
  try {
    await makeTemplate(postgres, SEEDED_TEMPLATE, seed);
  } catch (cause) {
    await postgres.stop();
    throw cause;
  }
  return { serverUrl: postgres.url('postgres'), stop: postgres.stop };
}
