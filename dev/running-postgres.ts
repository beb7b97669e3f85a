import { existsSync } from 'node:fs';
import { readFile, realpath, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';

/** Held by a living demo, in a session of its PostgreSQL, as long as it lives. */
const DEMO_LOCK = 4_861_001;
const STOP_TIMEOUT_MS = 15_000;

/** Marks the server as used by this process. The promise of `lost` resolves when the server goes away. */
export async function takeDemoLock(
  serverUrl: string,
): Promise<{ lost: Promise<void>; release(): Promise<void> }> {
  const client = new pg.Client({ connectionString: serverUrl });
  const lost = new Promise<void>((done) => {
    client.on('error', () => done());
    client.on('end', () => done());
  });
  await client.connect();
  await client.query('select pg_advisory_lock($1)', [DEMO_LOCK]);
  return { lost, release: () => client.end() };
}

/**
 * What a data directory's `postmaster.pid` stands for. `demo`: a living demo uses it. Otherwise the
 * directory is free afterwards: a server that outlived its demo (`kill -9`) has been stopped, and a file
 * that names a process which is no PostgreSQL (the number was given away again) has been removed. A file
 * that names no process at all is left alone: PostgreSQL itself deals with that.
 */
export async function settleDataDirectory(dataDir: string): Promise<'demo' | 'free'> {
  const pidFile = join(dataDir, 'postmaster.pid');
  const [pidLine, , , port] = (await readFile(pidFile, 'utf8').catch(() => '')).split('\n');
  const pid = Number(pidLine);
  if (!pid || !isAlive(pid)) return 'free';
  const server = await connect(Number(port), dataDir);
  if (!server) {
    await rm(pidFile);
    return 'free';
  }
  try {
    const lock = await server.query('select pg_try_advisory_lock($1) as free', [DEMO_LOCK]);
    if (!lock.rows[0].free) return 'demo';
    // SIGINT is PostgreSQL's fast shutdown: sessions end, data is written.
    process.kill(pid, 'SIGINT');
  } finally {
    await server.end().catch(() => {});
  }
  for (let waited = 0; existsSync(pidFile) && waited < STOP_TIMEOUT_MS; waited += 50) await wait(50);
  return 'free';
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (cause) {
    return cause instanceof Error && 'code' in cause && cause.code === 'EPERM';
  }
}

/** A session with the server on `port` if it is the one that serves `dataDir`. */
async function connect(port: number, dataDir: string): Promise<pg.Client | null> {
  const client = new pg.Client({
    connectionString: `postgresql://postgres:postgres@127.0.0.1:${port}/postgres`,
    connectionTimeoutMillis: 3_000,
  });
  client.on('error', () => {});
  try {
    await client.connect();
    const shown = await client.query('show data_directory');
    if ((await realpath(shown.rows[0].data_directory)) === (await realpath(dataDir))) return client;
  } catch {
    // Nobody there, or somebody else.
  }
  await client.end().catch(() => {});
  return null;
}
