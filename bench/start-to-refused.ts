import { setTimeout as delay } from 'node:timers/promises';
import { applicationEnv } from '#dev/application-env.ts';
import { buildIfStale } from '#dev/build-if-stale.ts';
import { freePort } from '#dev/postgres.ts';
import { startServerProcess } from '#dev/server-process.ts';
import { SEEDED_TEMPLATE } from '#dev/stack.ts';
import { startStackServer } from '#dev/stack-server.ts';
import { cloneDatabase } from '#dev/template-database.ts';
import { startLocalAwsProcess } from './local-aws-process.ts';
import { percentile } from './percentile.ts';
import { signIn } from './sign-in.ts';
import { SMALL } from './worlds.ts';

// npm run bench: how long after a start has been answered the gate of each of three replicas still lets users'
// writes in. (None of those commits: that is the fence's work. This is about when people are told.)

const TOGGLES = 100;
const REPLICAS = 3;
const POLLING_INTERVAL_MS = 3_000;
const DATABASE = 'start_to_refused';
const SECRETS = { nextauthSecret: 'a-secret-for-benches-only', cronSecret: 'a-secret-for-benches-only' };

type Replica = {
  readonly baseURL: string;
  readonly admin: string;
  readonly user: string;
  stop(): Promise<void>;
};

const WRITE = 'mutation { deleteEnvironment(environmentUri: "no-such") }';

async function send({ baseURL }: Replica, cookie: string, query: string): Promise<string | null> {
  const answer = await fetch(`${baseURL}/api/graphql`, {
    method: 'POST',
    headers: { cookie, 'content-type': 'application/json', accept: 'application/json' },
    body: JSON.stringify({ query }),
  });
  const body = (await answer.json()) as { errors?: { extensions?: { code?: string } }[] };
  return body.errors?.[0]?.extensions?.code ?? null;
}

const isRefused = async (replica: Replica) =>
  (await send(replica, replica.user, WRITE)) === 'MAINTENANCE_READ_ONLY';

/** When this replica has answered a user's write with a refusal, in milliseconds. */
async function refusedAt(replica: Replica): Promise<number> {
  while (!(await isRefused(replica)));
  return performance.now();
}

type Toggle = {
  /** For each replica: how long after the start's answer, in milliseconds; 0 when it was before. */
  readonly afterAnswer: readonly number[];
  /** From the first replica's refusal to the last one's, in milliseconds. */
  readonly spread: number;
};

async function toggle(replicas: readonly Replica[], at: number): Promise<Toggle> {
  const commander = replicas[at % replicas.length] as Replica;
  const watching = replicas.map(refusedAt);
  const code = await send(
    commander,
    commander.admin,
    'mutation { startMaintenanceWindow(mode: "READ-ONLY") }',
  );
  if (code !== null) throw new Error(`The start was refused: ${code}`);
  const answeredAt = performance.now();
  const refused = await Promise.all(watching);
  await send(commander, commander.admin, 'mutation { stopMaintenanceWindow }');
  for (const replica of replicas) while (await isRefused(replica)) await delay(5);
  return {
    afterAnswer: refused.map((time) => Math.max(0, time - answeredAt)),
    spread: Math.max(...refused) - Math.min(...refused),
  };
}

function tell(what: string, times: readonly number[]): void {
  const ms = (share: number) => `${percentile(times, share).toFixed(1)} ms`;
  console.log(`  ${what.padEnd(52)} p50 ${ms(0.5)}   p99 ${ms(0.99)}   worst ${ms(1)}`);
}

await buildIfStale({ onBuild: () => console.log('Building the application.') });
const [{ serverUrl, stop }, aws] = await Promise.all([startStackServer(), startLocalAwsProcess()]);
try {
  await aws.control.reset(SMALL);
  await cloneDatabase(serverUrl, DATABASE, SEEDED_TEMPLATE);
  const databaseUrl = Object.assign(new URL(serverUrl), { pathname: `/${DATABASE}` }).href;
  const replicas: Replica[] = [];
  for (let count = 0; count < REPLICAS; count += 1) {
    const port = await freePort();
    const env = applicationEnv({ port, databaseUrl, awsUrl: aws.url, ...SECRETS });
    const server = await startServerProcess({ port, env: { ...env, MAINTENANCE_TICKER: 'false' } });
    const baseURL = `http://localhost:${port}`;
    const [admin, user] = await Promise.all([signIn(baseURL, 'admin'), signIn(baseURL, 'user')]);
    replicas.push({ baseURL, admin, user, stop: server.stop });
  }
  const toggles: Toggle[] = [];
  for (let at = 0; at < TOGGLES; at += 1) toggles.push(await toggle(replicas, at));
  console.log(
    `\nUsers' writes refused on ${REPLICAS} replicas, ${TOGGLES} toggles (goal: p99 under 100 ms, worst under ${POLLING_INTERVAL_MS} ms):`,
  );
  tell(
    'after the start was answered, each replica',
    toggles.flatMap(({ afterAnswer }) => afterAnswer),
  );
  tell(
    "from the first replica's refusal to the last one's",
    toggles.map(({ spread }) => spread),
  );
  await Promise.all(replicas.map((replica) => replica.stop()));
} finally {
  aws.stop();
  await stop();
}
