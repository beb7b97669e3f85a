import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { startPostgres } from '#dev/postgres.ts';
import { type Application, wire } from '#lib/compose.ts';
import type { User } from '#lib/domain/principal.ts';
import { readEnv } from '#lib/env.ts';
import { migrate } from '../prisma/migrate.ts';
import { type LocalAwsProcess, startLocalAwsProcess } from './local-aws-process.ts';

const user = (id: string, administrator: boolean): User => ({
  kind: 'user',
  id,
  name: id,
  groups: [],
  administrator,
});
export const ADMIN = user('admin', true);
export const MEMBER = user('user', false);

export type BenchApplication = {
  readonly aws: LocalAwsProcess;
  /** A session with the application's database. */
  readonly session: pg.Client;
  wire(variables: Readonly<Record<string, string>>): Application;
  stop(): Promise<void>;
};

/** The whole core: an embedded PostgreSQL, the local AWS in another process, the real clients and stores between. */
export async function startBenchApplication(): Promise<BenchApplication> {
  const dataDir = await mkdtemp(join(tmpdir(), 'maintenance-window-bench-'));
  const [postgres, aws] = await Promise.all([
    startPostgres({ dataDir, keep: false }),
    startLocalAwsProcess(),
  ]);
  await postgres.createDatabase('bench');
  await migrate(postgres.url('bench'));
  const session = new pg.Client({ connectionString: postgres.url('bench') });
  await session.connect();
  // The SDK reads these by itself when a client is made.
  Object.assign(process.env, {
    AWS_ENDPOINT_URL: aws.url,
    AWS_ACCESS_KEY_ID: 'bench',
    AWS_SECRET_ACCESS_KEY: 'bench',
  });
  const running = new Set<Application>();
  return {
    aws,
    session,
    wire(variables) {
      const app = wireFor(postgres.url('bench'), variables);
      running.add(app);
      const close = async () => {
        running.delete(app);
        await app.close();
      };
      return { ...app, close };
    },
    async stop() {
      await Promise.all([...running].map((app) => app.close()));
      await session.end();
      aws.stop();
      await postgres.stop();
    },
  };
}

function wireFor(databaseUrl: string, variables: Readonly<Record<string, string>>): Application {
  const reading = readEnv({
    DATABASE_URL: databaseUrl,
    NEXTAUTH_URL: 'http://localhost:3000',
    NEXTAUTH_SECRET: 'a-secret-for-benches-only',
    CRON_SECRET: 'a-secret-for-benches-only',
    AWS_REGION: 'eu-west-1',
    ECS_CLUSTERS: 'dataall',
    AUTH_DEMO: 'true',
    LOG_LEVEL: 'silent',
    ...variables,
  });
  if (!reading.ok) throw new Error(JSON.stringify(reading.problems));
  return wire(reading.env, {
    platform: { name: 'Bench' },
    modules: {
      maintenance: {
        active: true,
        exemptTaskFamilies: [],
        exemptSchedules: [],
        healthHosts: [],
        startGraceMinutes: 15,
      },
    },
  });
}
