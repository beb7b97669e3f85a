import autocannon from 'autocannon';
import { buildIfStale } from '#dev/build-if-stale.ts';
import { type Stack, startStack } from '#dev/stack.ts';
import { startStackServer } from '#dev/stack-server.ts';
import { withoutMiddleware } from '#dev/without-middleware.ts';
import { percentile } from './percentile.ts';
import { signIn } from './sign-in.ts';

// npm run bench: what the gate costs the application, INACTIVE and signed in. The same production build twice,
// once with a middleware that does nothing, asked in turns, so that what else the machine does meets both.

const ROUNDS = 10;
const SECONDS = 4;
const WARM_UP_SECONDS = 4;
const CONNECTIONS = 8;

type Asked = { readonly name: string; readonly path: string; readonly query?: string };

const ASKED: readonly Asked[] = [
  { name: 'a page (GET /datasets)', path: '/datasets' },
  {
    name: 'a query (POST /api/graphql)',
    path: '/api/graphql',
    query: '{ listDatasets { count nodes { label } } }',
  },
  { name: 'the cheapest gated answer (GET /api/no-such, 404)', path: '/api/no-such' },
];

type Measured = { readonly perSecond: number; readonly p99: number };
type Side = { readonly stack: Stack; readonly cookie: string };

async function ask({ stack, cookie }: Side, { path, query }: Asked, duration: number): Promise<Measured> {
  const result = await autocannon({
    url: `${stack.baseURL}${path}`,
    connections: CONNECTIONS,
    duration,
    headers: { cookie, 'content-type': 'application/json' },
    ...(query ? { method: 'POST', body: JSON.stringify({ query }) } : {}),
  });
  if (result.errors + result.timeouts > 0) throw new Error(`${path}: ${result.errors} requests failed.`);
  return { perSecond: result.requests.average, p99: result.latency.p99 };
}

const median = (numbers: readonly number[]) => percentile(numbers, 0.5);

async function compare(gated: Side, empty: Side, asked: Asked): Promise<void> {
  await ask(gated, asked, WARM_UP_SECONDS);
  await ask(empty, asked, WARM_UP_SECONDS);
  const rounds: { gated: Measured; empty: Measured }[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    // Who is asked first changes, so that neither always follows the other.
    if (round % 2 === 0) {
      const first = await ask(gated, asked, SECONDS);
      rounds.push({ gated: first, empty: await ask(empty, asked, SECONDS) });
    } else {
      const first = await ask(empty, asked, SECONDS);
      rounds.push({ empty: first, gated: await ask(gated, asked, SECONDS) });
    }
  }
  const of = (pick: (round: (typeof rounds)[number]) => number) => rounds.map(pick);
  const throughput = of(({ gated, empty }) => gated.perSecond / empty.perSecond);
  const tail = of(({ gated, empty }) => gated.p99 / empty.p99);
  console.log(
    [
      asked.name.padEnd(52),
      `${median(of((round) => round.gated.perSecond)).toFixed(0)} of ${median(of((round) => round.empty.perSecond)).toFixed(0)} requests/s`,
      `ratio ${median(throughput).toFixed(3)} (${Math.min(...throughput).toFixed(2)} to ${Math.max(...throughput).toFixed(2)})`,
      `p99 ${median(of((round) => round.gated.p99)).toFixed(1)} and ${median(of((round) => round.empty.p99)).toFixed(1)} ms, ratio ${median(tail).toFixed(2)}`,
    ].join('   '),
  );
}

await buildIfStale({ onBuild: () => console.log('Building the application.') });
const { serverUrl, stop } = await startStackServer();
const { root, remove } = await withoutMiddleware();
try {
  const side = async (options: { root?: string }): Promise<Side> => {
    const stack = await startStack({ serverUrl, ...options });
    return { stack, cookie: await signIn(stack.baseURL, 'user') };
  };
  const gated = await side({});
  const empty = await side({ root });
  console.log(
    `\nWith the gate, of the same build with an empty middleware: medians of ${ROUNDS} interleaved rounds of ${SECONDS} s, ${CONNECTIONS} connections.`,
  );
  for (const asked of ASKED) await compare(gated, empty, asked);
  await gated.stack.stop();
  await empty.stack.stop();
} finally {
  await remove();
  await stop();
}
