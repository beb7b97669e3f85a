import { randomBytes, randomUUID } from 'node:crypto';
import { rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { applicationEnv } from './application-env.ts';
import type { ControlClient } from './local-aws/control-client.ts';
import type { WorldDefinition } from './local-aws/definition.ts';
import { startLocalAws } from './local-aws/server.ts';
import { freePort } from './postgres.ts';
import { startServerProcess } from './server-process.ts';
import { cloneDatabase, dropDatabase } from './template-database.ts';
import { makeClockMovable, moveClock } from './testing/database-clock.ts';

/** The seeded database that stacks start from; see `stack-server.ts`. */
export const SEEDED_TEMPLATE = 'template_seeded';

export type StackOptions = {
  /** A database of the PostgreSQL server that has the seeded template. */
  readonly serverUrl: string;
  /** In place of `config.json`. */
  readonly config?: object;
  /** On top of what the application is told otherwise. */
  readonly env?: Readonly<Record<string, string>>;
  /** What the local AWS holds at first; default: the demo's world. */
  readonly world?: WorldDefinition;
  /** Default `manual`: time stands still until it is moved. */
  readonly clock?: 'real' | 'manual';
  /** When the local AWS's clock begins; default: now. */
  readonly startAt?: Date;
  /** By which address the application reaches its database, such as through a link that can be cut; default: its own. */
  readonly databaseBy?: (databaseUrl: string) => Promise<{ readonly url: string; close(): Promise<void> }>;
  /** The folder that holds the production build; default: this project. */
  readonly root?: string;
  /** What Node runs in that folder, its own options first; default: `next start`. */
  readonly program?: readonly string[];
};

/** What the cron route answers. */
export type Tick = { readonly httpStatus: number; readonly body: Readonly<Record<string, unknown>> };

export type Stack = {
  readonly baseURL: string;
  readonly aws: ControlClient;
  readonly databaseUrl: string;
  readonly cronSecret: string;
  readonly metricsToken: string;
  /** Runs the reconciler once, as the cron service does. */
  tick(): Promise<Tick>;
  /**
   * The server's time goes on from so many seconds later: it goes by its database's clock. The local AWS has a clock of
   * its own, and sessions go by the machine's.
   */
  moveTime(bySeconds: number): Promise<void>;
  serverLog(): string;
  /** As `ServerProcess.exited`. */
  readonly serverExited: Promise<NodeJS.Signals | null>;
  /** Stops the server alone, as `ServerProcess.stop`; answers its exit code, null when it had to be killed. */
  stopServer(): Promise<number | null>;
  stop(): Promise<void>;
};

/**
 * One complete application of one's own: a database cloned from the seeded template, a local AWS, and
 * a server process of the one production build. Many at once do not disturb each other. Its ticker is
 * off unless `env` says otherwise: `tick` drives the reconciler. Throws with the server's last lines when
 * it does not get ready.
 */
export async function startStack(options: StackOptions): Promise<Stack> {
  const closers: (() => Promise<unknown>)[] = [];
  const stop = async () => {
    for (const close of closers.splice(0).reverse()) await close();
  };
  try {
    const name = `stack_${randomUUID().replaceAll('-', '')}`;
    await cloneDatabase(options.serverUrl, name, SEEDED_TEMPLATE);
    closers.push(() => dropDatabase(options.serverUrl, name));
    const databaseUrl = Object.assign(new URL(options.serverUrl), { pathname: `/${name}` }).href;

    await makeClockMovable(databaseUrl);
    const link = await options.databaseBy?.(databaseUrl);
    if (link) closers.push(link.close);

    const { clock = 'manual', startAt, world } = options;
    const aws = await startLocalAws({ clock, ...(startAt ? { startAt } : {}), ...(world ? { world } : {}) });
    closers.push(aws.stop);

    const configFile = options.config && join(tmpdir(), `${name}.json`);
    if (configFile) {
      await writeFile(configFile, JSON.stringify(options.config));
      closers.push(() => rm(configFile, { force: true }));
    }
    const port = await freePort();
    const [nextauthSecret, cronSecret, metricsToken] = [secret(), secret(), secret()];
    const server = await startServerProcess({
      port,
      ...(options.root ? { root: options.root } : {}),
      ...(options.program ? { program: options.program } : {}),
      env: {
        ...applicationEnv({
          port,
          databaseUrl: link?.url ?? databaseUrl,
          awsUrl: aws.url,
          nextauthSecret,
          cronSecret,
          metricsToken,
        }),
        MAINTENANCE_TICKER: 'false',
        MAINTENANCE_POLL_SECONDS: '0.1',
        MAINTENANCE_SETTLE_SECONDS: '0',
        ...(configFile ? { CONFIG_FILE: configFile } : {}),
        ...options.env,
      },
    });
    closers.push(server.stop);
    const baseURL = `http://localhost:${port}`;
    return {
      baseURL,
      aws: aws.control,
      databaseUrl,
      cronSecret,
      metricsToken,
      tick: () => tick(baseURL, cronSecret),
      moveTime: (bySeconds) => moveClock(databaseUrl, bySeconds),
      serverLog: server.log,
      serverExited: server.exited,
      stopServer: () => server.stop().then(server.exitCode),
      stop,
    };
  } catch (cause) {
    await stop();
    throw cause;
  }
}

async function tick(baseURL: string, cronSecret: string): Promise<Tick> {
  const response = await fetch(`${baseURL}/api/cron/maintenance`, {
    method: 'POST',
    headers: { authorization: `Bearer ${cronSecret}` },
  });
  const text = await response.text();
  try {
    return { httpStatus: response.status, body: JSON.parse(text) };
  } catch {
    throw new Error(`The cron route answered ${response.status}, and no JSON: ${text.slice(0, 200)}`);
  }
}

function secret(): string {
  return randomBytes(32).toString('base64url');
}
