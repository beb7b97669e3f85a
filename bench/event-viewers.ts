import { setTimeout as delay } from 'node:timers/promises';
import pg from 'pg';
import { buildIfStale } from '#dev/build-if-stale.ts';
import { startStack } from '#dev/stack.ts';
import { startStackServer } from '#dev/stack-server.ts';
import { type BenchViewer, openViewer } from './event-viewer.ts';
import { percentile } from './percentile.ts';
import { memoryProbe } from './server-memory.ts';
import { signIn } from './sign-in.ts';

// npm run bench: what 1,000 open pages that follow the maintenance state cost one server process, and how long a change
// is on its way to them. The viewers share this machine with the server and the database.

const VIEWERS = 1_000;
const WARM_UP_VIEWERS = 200;
/** With a sign-in for each: the server bounds the streams of one session. */
const OPENED_AT_ONCE = 25;
const CHANGES = 20;

async function openViewers(baseURL: string, count: number): Promise<BenchViewer[]> {
  const viewers: BenchViewer[] = [];
  while (viewers.length < count) {
    const cookie = await signIn(baseURL, 'user');
    const some = Array.from({ length: Math.min(OPENED_AT_ONCE, count - viewers.length) }, () =>
      openViewer(baseURL, cookie),
    );
    viewers.push(...(await Promise.all(some)));
  }
  return viewers;
}

/** Milliseconds from the moment at which the change is sent to the database until each viewer has read it. */
async function change(database: pg.Client, viewers: readonly BenchViewer[]): Promise<number[]> {
  const before = viewers.map((viewer) => viewer.states());
  const sentAtMs = performance.now();
  await database.query('update maintenance_state set version = version + 1');
  while (viewers.some((viewer, at) => viewer.states() === before[at])) await delay(5);
  return viewers.map((viewer) => viewer.lastAtMs() - sentAtMs);
}

await buildIfStale({ onBuild: () => console.log('Building the application.') });
const { serverUrl, stop } = await startStackServer();
const probe = await memoryProbe();
const stack = await startStack({ serverUrl, env: probe.env });
const database = new pg.Client({ connectionString: stack.databaseUrl });
try {
  await database.connect();
  // So that what is loaded and compiled at first use is not counted.
  const first = await openViewers(stack.baseURL, WARM_UP_VIEWERS);
  await change(database, first);
  for (const viewer of first) viewer.close();
  await delay(1_000);

  const before = await probe.measure();
  const viewers = await openViewers(stack.baseURL, VIEWERS);
  const after = await probe.measure();
  const times: number[] = [];
  for (let at = 0; at < CHANGES; at += 1) times.push(...(await change(database, viewers)));
  const { rows } = await database.query(
    `select count(*)::int as count from pg_stat_activity
     where datname = current_database() and application_name = 'maintenance-window-listener'`,
  );
  for (const viewer of viewers) viewer.close();
  await delay(1_000);
  const gone = await probe.measure();

  const kilobytes = (pick: (memory: typeof before) => number, of = after) =>
    `${((pick(of) - pick(before)) / VIEWERS / 1024).toFixed(1)} KiB`;
  const ms = (share: number) => `${percentile(times, share).toFixed(1)} ms`;
  console.log(`\n${VIEWERS} viewers of the event stream on one process, ${CHANGES} changes:`);
  console.table({
    'memory per viewer, resident': kilobytes(({ rss }) => rss),
    'memory per viewer, heap and buffers': kilobytes(({ heapUsed, external }) => heapUsed + external),
    'left per viewer once they are gone': kilobytes(({ heapUsed, external }) => heapUsed + external, gone),
    'delivery of a change, p50': ms(0.5),
    'delivery of a change, p99': ms(0.99),
    'delivery of a change, worst': ms(1),
    'connections that listen': rows[0].count,
  });
} finally {
  await database.end();
  await stack.stop();
  await stop();
}
