import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { type Postgres, startPostgres } from './postgres.ts';
import { settleDataDirectory, takeDemoLock } from './running-postgres.ts';

let server: Postgres | undefined;
afterEach(() => server?.stop());

async function startOn(dataDir: string): Promise<Postgres> {
  server = await startPostgres({ dataDir, keep: false });
  return server;
}

const newDataDir = () => mkdtemp(join(tmpdir(), 'maintenance-window-running-'));

test('a data directory that a living demo uses is left alone', async () => {
  const dataDir = await newDataDir();
  const lock = await takeDemoLock((await startOn(dataDir)).url('postgres'));
  expect(await settleDataDirectory(dataDir)).toBe('demo');
  expect(existsSync(join(dataDir, 'postmaster.pid'))).toBe(true);
  await lock.release();
});

test('a PostgreSQL that outlived its demo is stopped, and a new one starts', async () => {
  const dataDir = await newDataDir();
  const lock = await takeDemoLock((await startOn(dataDir)).url('postgres'));
  await lock.release();
  expect(await settleDataDirectory(dataDir)).toBe('free');
  await startOn(dataDir);
});

test('a postmaster.pid whose number now belongs to another process does not block', async () => {
  const dataDir = await newDataDir();
  const first = await startOn(dataDir);
  const pidFile = join(dataDir, 'postmaster.pid');
  const [, ...rest] = (await readFile(pidFile, 'utf8')).split('\n');
  await first.stop();
  // Its data is gone with it; what counts is the file, and a living process that is no PostgreSQL.
  const reused = await newDataDir();
  await writeFile(join(reused, 'postmaster.pid'), [process.ppid, ...rest].join('\n'));
  expect(await settleDataDirectory(reused)).toBe('free');
  expect(existsSync(join(reused, 'postmaster.pid'))).toBe(false);
  await rm(reused, { recursive: true });
});
