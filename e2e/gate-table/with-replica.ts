import { applicationEnv } from '#dev/application-env.ts';
import { freePort } from '#dev/postgres.ts';
import { startServerProcess } from '#dev/server-process.ts';

type ReplicaOptions = {
  readonly databaseUrl: string;
  readonly nextauthSecret: string;
  readonly cronSecret: string;
  readonly metricsToken: string;
  /** On top of what the application is told otherwise. */
  readonly env: Readonly<Record<string, string>>;
};

/** Runs one more process of the application, on the same database or by way of a link, while `use` runs. AWS is out of its reach. */
export async function withReplica<Result>(
  { env, ...told }: ReplicaOptions,
  use: (baseURL: string) => Promise<Result>,
): Promise<Result> {
  const port = await freePort();
  const settings = { ...told, port, awsUrl: 'http://127.0.0.1:1' };
  const own = { MAINTENANCE_TICKER: 'false', MAINTENANCE_POLL_SECONDS: '0.1' };
  const replica = await startServerProcess({ port, env: { ...applicationEnv(settings), ...own, ...env } });
  try {
    return await use(`http://localhost:${port}`);
  } finally {
    await replica.stop();
  }
}
