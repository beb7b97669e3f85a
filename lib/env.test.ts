import { expect, test } from 'vitest';
import { problemTable, readEnv } from './env.ts';

const enough = {
  DATABASE_URL: 'postgresql://user:password@localhost:5432/app',
  NEXTAUTH_URL: 'http://localhost:3000',
  NEXTAUTH_SECRET: 'a-secret-long-enough',
  CRON_SECRET: 'a-secret-long-enough',
  AWS_REGION: 'eu-west-1',
  ECS_CLUSTERS: 'dataall, arn:aws:ecs:eu-west-1:111122223333:cluster/other',
  AUTH_DEMO: 'true',
};

function problemsOf(source: Record<string, string | undefined>): string[] {
  const reading = readEnv(source);
  return reading.ok ? [] : reading.problems.map(({ name, problem }) => `${name} ${problem}`);
}

test('a sufficient environment is read, with its defaults', () => {
  const reading = readEnv(enough);
  expect(reading).toMatchObject({
    ok: true,
    env: {
      ecsClusters: ['dataall', 'arn:aws:ecs:eu-west-1:111122223333:cluster/other'],
      scheduleRules: [],
      adminGroup: 'DAAdministrators',
      metricsToken: null,
      ticker: false,
      pollSeconds: 15,
      oidc: null,
      forcedMode: null,
    },
  });
});

test('every variable that is needed and missing is named at once, an empty one counts as missing', () => {
  expect(problemsOf({ CRON_SECRET: ' ' }).sort()).toEqual([
    'AUTH_OIDC_CLIENT_ID is missing',
    'AUTH_OIDC_CLIENT_SECRET is missing',
    'AUTH_OIDC_ISSUER is missing',
    'AWS_REGION is missing',
    'CRON_SECRET is missing',
    'DATABASE_URL is missing',
    'ECS_CLUSTERS is missing',
    'NEXTAUTH_SECRET is missing',
    'NEXTAUTH_URL is missing',
  ]);
});

test.each([
  ['DATABASE_URL', 'mysql://x'],
  ['NEXTAUTH_URL', 'ftp://x'],
  ['CRON_SECRET', 'short'],
  ['METRICS_TOKEN', 'short'],
  ['AWS_REGION', 'Ireland'],
  ['ECS_CLUSTERS', ' , '],
  ['AUTH_DEMO', 'yes'],
  ['MAINTENANCE_TICKER', '1'],
  ['MAINTENANCE_POLL_SECONDS', '0'],
  ['MAINTENANCE_POLL_SECONDS', 'often'],
  ['MAINTENANCE_FORCE', 'read-only'],
  ['MAINTENANCE_FORCE', 'true'],
  ['PORT', '70000'],
  ['LOG_LEVEL', 'loud'],
])('a malformed %s stops the start and is named', (name, value) => {
  expect(problemsOf({ ...enough, [name]: value }).some((problem) => problem.startsWith(`${name} `))).toBe(
    true,
  );
});

test.each([
  ['http://localhost:3000', true],
  ['http://127.0.0.1:3000', true],
  ['http://[::1]:3000', true],
  ['https://data.example.org', false],
  ['http://localhost.example.org', false],
  ['http://192.168.0.7:3000', false],
])('demo accounts at %s: %s', (address, allowed) => {
  expect(problemsOf({ ...enough, NEXTAUTH_URL: address }).length === 0).toBe(allowed);
});

test('without demo accounts OIDC is needed, and half of it is not enough', () => {
  const oidc = {
    AUTH_OIDC_ISSUER: 'https://issuer.example.org',
    AUTH_OIDC_CLIENT_ID: 'id',
    AUTH_OIDC_CLIENT_SECRET: 'secret',
  };
  expect(problemsOf({ ...enough, AUTH_DEMO: 'false', ...oidc })).toEqual([]);
  expect(problemsOf({ ...enough, AUTH_OIDC_ISSUER: 'https://issuer.example.org' })).toHaveLength(2);
});

test('the table says for each variable what is wrong and what it is for', () => {
  const reading = readEnv({ ...enough, DATABASE_URL: undefined });
  const table = reading.ok ? '' : problemTable(reading.problems);
  expect(table).toMatch(/DATABASE_URL\s+is missing\s+PostgreSQL/);
});
