import { onTestFinished, vi } from 'vitest';
import { type Application, wire } from '#lib/compose.ts';
import type { User } from '#lib/domain/principal.ts';
import { readEnv } from '#lib/env.ts';
import type { TickReport } from '#lib/use-cases/tick/reconcile.ts';
import type { WorldDefinition } from '../local-aws/definition.ts';
import { type LocalAws, type LocalAwsOptions, startLocalAws } from '../local-aws/server.ts';
import { makeClockMovable } from './database-clock.ts';
import { createTestDatabase } from './test-database.ts';

export const ADMIN: User = {
  kind: 'user',
  id: 'admin',
  name: 'admin',
  groups: ['DAAdministrators'],
  administrator: true,
};
export const MEMBER: User = {
  kind: 'user',
  id: 'user',
  name: 'user',
  groups: ['team'],
  administrator: false,
};

export type TestApplication = Application & {
  readonly aws: LocalAws;
  readonly databaseUrl: string;
  /** Another process of the same application, as far as anything outside the process can tell. */
  replica(variables?: Readonly<Record<string, string>>): Application;
  /** Ticks, also past those of others, until the window has this status. */
  tickUntil(status: 'INACTIVE' | 'PENDING' | 'ACTIVE'): Promise<TickReport & { outcome: 'done' }>;
};

type TestOptions = {
  readonly aws?: LocalAwsOptions;
  readonly variables?: Readonly<Record<string, string>>;
  readonly moduleActive?: boolean;
  readonly exemptTaskFamilies?: string[];
  readonly exemptSchedules?: string[];
  readonly healthHosts?: string[];
  /** Whether `moveClock` shall work on its database. */
  readonly movableClock?: boolean;
};

/** The whole core for one test: a database and a local AWS of its own, the real clients and stores between. */
export async function testApplication(
  world: Partial<WorldDefinition> = {},
  options: TestOptions = {},
): Promise<TestApplication> {
  const database = await createTestDatabase();
  if (options.movableClock) await makeClockMovable(database.url);
  const aws = await startLocalAws({
    clock: 'manual',
    world: { clusters: ['dataall'], ...world },
    ...options.aws,
  });
  // The SDK reads these by itself when a client is made; test files run in processes of their own.
  Object.assign(process.env, {
    AWS_ENDPOINT_URL: aws.url,
    AWS_ACCESS_KEY_ID: 'test',
    AWS_SECRET_ACCESS_KEY: 'test',
  });

  const running: Application[] = [];
  const replica = (variables: Readonly<Record<string, string>> = {}): Application => {
    const app = wireTest(database.url, { ...options.variables, ...variables }, options);
    running.push(app);
    return app;
  };
  const app = replica();
  await app.snapshot.start();
  await app.planNotices.start();
  onTestFinished(async () => {
    await aws.control.clearFaults();
    await Promise.all(running.map((one) => one.close()));
    await aws.stop();
    await database.drop();
  });
  const tickUntil = (status: string) =>
    vi.waitFor(
      async () => {
        const report = await app.tick();
        if (report.outcome === 'done' && report.window.status === status)
          return { ...report, outcome: 'done' as const };
        throw new Error(`The window is not ${status}: ${JSON.stringify(report)}`);
      },
      { timeout: 50_000, interval: 20 },
    );
  return { ...app, aws, databaseUrl: database.url, replica, tickUntil };
}

function wireTest(
  databaseUrl: string,
  variables: Readonly<Record<string, string>>,
  {
    moduleActive: active = true,
    exemptTaskFamilies = [],
    exemptSchedules = [],
    healthHosts = [],
  }: TestOptions,
): Application {
  const reading = readEnv({
    DATABASE_URL: databaseUrl,
    NEXTAUTH_URL: 'http://localhost:3000',
    NEXTAUTH_SECRET: 'a-secret-for-tests-only',
    CRON_SECRET: 'a-secret-for-tests-only',
    AWS_REGION: 'eu-west-1',
    ECS_CLUSTERS: 'dataall',
    AUTH_DEMO: 'true',
    LOG_LEVEL: 'silent',
    MAINTENANCE_POLL_SECONDS: '0.1',
    MAINTENANCE_SETTLE_SECONDS: '0',
    ...variables,
  });
  if (!reading.ok) throw new Error(JSON.stringify(reading.problems));

  return wire(reading.env, {
    platform: { name: 'Test platform' },
    modules: {
      maintenance: { active, exemptTaskFamilies, exemptSchedules, healthHosts, startGraceMinutes: 15 },
    },
  });
}
