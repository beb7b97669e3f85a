import { join, resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { applicationEnv } from './application-env.ts';
import { buildIfStale } from './build-if-stale.ts';
import { openDataFolder, readSecrets } from './data-folder.ts';
import { startDemoDatabase } from './demo-database.ts';
import { DemoProblem } from './demo-problem.ts';
import { demoWorld } from './local-aws/demo-world.ts';
import { startLocalAws } from './local-aws/server.ts';
import { parsePort, requireFreePort } from './require-free-port.ts';
import { settleDataDirectory } from './running-postgres.ts';
import { startServerProcess } from './server-process.ts';

const DATA = resolve(import.meta.dirname, '..', '.data');

/** What has been started, in order; stopped the other way round. */
const running: { stop(): Promise<void> }[] = [];
const aborted = new AbortController();

async function start(): Promise<void> {
  const port = parsePort(process.env.PORT);
  await openDataFolder(DATA);
  if ((await settleDataDirectory(join(DATA, 'postgres'))) === 'demo') {
    throw new DemoProblem(`A demo is already running on ${DATA}: use that one, or stop it first.`);
  }
  await requireFreePort(port);
  const secrets = await readSecrets(DATA);

  console.log('Starting PostgreSQL and the local AWS.');
  const database = keep(await startDemoDatabase(DATA));
  const aws = keep(
    await startLocalAws({ clock: 'real', world: demoWorld, stateFile: join(DATA, 'local-aws.json') }),
  );
  await buildIfStale({
    onBuild: () => console.log('Building the application. This happens once and takes a minute or two.'),
    signal: aborted.signal,
  });
  const server = keep(
    await startServerProcess({
      port,
      env: applicationEnv({ port, databaseUrl: database.url, awsUrl: aws.url, ...secrets }),
      signal: aborted.signal,
    }),
  );
  console.log(welcome(port));
  void server.exited.then(() => stop(`The server stopped by itself:\n${server.log()}`));
  // Ctrl-C reaches PostgreSQL too, maybe before us.
  void database.lost.then(() => wait(500)).then(() => stop('PostgreSQL stopped by itself.'));
}

function keep<T extends { stop(): Promise<void> }>(part: T): T {
  running.push(part);
  return part;
}

function welcome(port: number): string {
  return `
  The platform   http://localhost:${port}
  Sign in as     admin, password demo   who may start maintenance (Admin settings)
                 user,  password demo   who meets it; use a private window
  Its data       .data (delete the folder to start afresh)
  Stop it        Ctrl-C
`;
}

let stopping = false;

/** Stops everything and ends the process; `problem` is why, if nobody asked for it. */
async function stop(problem?: string): Promise<void> {
  if (stopping) return;
  stopping = true;
  if (problem) console.error(problem);
  else console.log('Stopping.');
  aborted.abort();
  for (const part of running.reverse()) await part.stop().catch((error) => console.error(String(error)));
  process.exit(problem ? 1 : 0);
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void stop());

try {
  await start();
} catch (error) {
  await stop(error instanceof Error ? error.message : String(error));
}
