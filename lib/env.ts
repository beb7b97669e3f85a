import { z } from 'zod';

/** The environment as the application uses it: parsed, typed, with defaults filled in. */
export type Env = {
  readonly databaseUrl: string;
  readonly nextAuthUrl: string;
  readonly nextAuthSecret: string;
  readonly cronSecret: string;
  /** Null: nobody may scrape. */
  readonly metricsToken: string | null;
  readonly awsRegion: string;
  readonly ecsClusters: readonly string[];
  readonly scheduleRules: readonly string[];
  readonly adminGroup: string;
  readonly authDemo: boolean;
  readonly oidc: {
    readonly issuer: string;
    readonly clientId: string;
    readonly clientSecret: string;
    readonly groupsClaim: string;
  } | null;
  readonly ticker: boolean;
  readonly pollSeconds: number;
  readonly settleSeconds: number;
  readonly maxStalenessSeconds: number;
  /** The mode that this process is in for as long as it runs, whatever the store says. */
  readonly forcedMode: 'READ-ONLY' | 'NO-ACCESS' | null;
  readonly logLevel: string;
  readonly configFile: string;
};

/** One variable that keeps the application from starting. */
export type EnvProblem = { readonly name: string; readonly problem: string; readonly purpose: string };

export type EnvReading =
  | { readonly ok: true; readonly env: Env }
  | { readonly ok: false; readonly problems: readonly EnvProblem[] };

/** What each variable is for; the table that stops a start, `.env.example` and the README say the same. */
export const PURPOSES = {
  DATABASE_URL: 'PostgreSQL, postgresql://user:password@host:5432/name',
  NEXTAUTH_URL: 'the address at which people reach the application',
  NEXTAUTH_SECRET: 'signs and encrypts sessions; at least 16 characters (openssl rand -base64 32)',
  CRON_SECRET: 'the bearer token of /api/cron/maintenance; at least 16 characters',
  METRICS_TOKEN:
    'the bearer token of /api/metrics, at least 16 characters; default: not set, and there are no metrics',
  AWS_REGION: 'the region of the clusters and schedules, for example eu-west-1',
  ECS_CLUSTERS: 'names or ARNs of the ECS clusters to watch, comma-separated',
  SCHEDULE_RULES: 'EventBridge rule names to hold instead of discovering them by target, comma-separated',
  ADMIN_GROUP: 'the group whose members are administrators; default DAAdministrators',
  AUTH_DEMO: 'true for the two demo accounts, on a loopback address only; default false',
  AUTH_OIDC_ISSUER: 'the OpenID Connect issuer, for example a Cognito user pool',
  AUTH_OIDC_CLIENT_ID: 'the client id at that issuer',
  AUTH_OIDC_CLIENT_SECRET: 'the client secret at that issuer',
  AUTH_OIDC_GROUPS_CLAIM: 'the claim that lists a user’s groups; default groups',
  MAINTENANCE_TICKER: 'true to run the reconciler inside this process instead of by cron; default false',
  MAINTENANCE_POLL_SECONDS:
    'seconds between two ticks, of that reconciler or of the cron, 0.1 to 300; default 15',
  MAINTENANCE_SETTLE_SECONDS:
    'seconds after the last schedule was disabled in which tasks may still start, 0 to 3600; default 120',
  MAINTENANCE_MAX_STALENESS_SECONDS:
    'seconds for which this process trusts the last state it could read, 1 to 300; then it refuses users’ changes; default 15',
  MAINTENANCE_FORCE:
    'READ-ONLY or NO-ACCESS: this process starts in maintenance, also without a database, and stays in it; default: not set',
  PORT: 'the port to listen on; default 3000',
  LOG_LEVEL: 'fatal, error, warn, info, debug, trace or silent; default info',
  CONFIG_FILE: 'path of the platform’s configuration file; default config.json',
} as const;

type Name = keyof typeof PURPOSES;

const text = z.string().trim();
const list = text.transform((value) =>
  value
    .split(',')
    .map((part) => part.trim())
    .filter(Boolean),
);
const flag = z.enum(['true', 'false'], 'must be true or false').transform((value) => value === 'true');
const secret = text.min(16, 'must have at least 16 characters');
const url = z.url({ protocol: /^https?$/, error: 'must be an http or https address' });

const Variables = z.object({
  DATABASE_URL: text.regex(/^postgres(ql)?:\/\//, 'must begin with postgresql://'),
  NEXTAUTH_URL: url,
  NEXTAUTH_SECRET: secret,
  CRON_SECRET: secret,
  METRICS_TOKEN: secret.optional(),
  AWS_REGION: text.regex(/^[a-z]+(-[a-z]+)+-\d+$/, 'must be an AWS region'),
  ECS_CLUSTERS: list.refine((clusters) => clusters.length > 0, 'must name at least one cluster'),
  SCHEDULE_RULES: list.default([]),
  ADMIN_GROUP: text.default('DAAdministrators'),
  AUTH_DEMO: flag.default(false),
  AUTH_OIDC_ISSUER: url.optional(),
  AUTH_OIDC_CLIENT_ID: text.optional(),
  AUTH_OIDC_CLIENT_SECRET: text.optional(),
  AUTH_OIDC_GROUPS_CLAIM: text.default('groups'),
  MAINTENANCE_TICKER: flag.default(false),
  MAINTENANCE_POLL_SECONDS: z.coerce.number('must be a number').min(0.1).max(300).default(15),
  MAINTENANCE_SETTLE_SECONDS: z.coerce.number('must be a number').min(0).max(3_600).default(120),
  MAINTENANCE_MAX_STALENESS_SECONDS: z.coerce.number('must be a number').min(1).max(300).default(15),
  MAINTENANCE_FORCE: z.enum(['READ-ONLY', 'NO-ACCESS'], 'must be READ-ONLY or NO-ACCESS').optional(),
  PORT: z.coerce.number('must be a number').int().min(1).max(65_535).default(3000),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
  CONFIG_FILE: text.default('config.json'),
}) satisfies z.ZodObject<Record<Name, z.ZodType>>;

/** Reads and checks the environment. An empty variable counts as a missing one. */
export function readEnv(source: Readonly<Record<string, string | undefined>> = process.env): EnvReading {
  const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value?.trim()));
  const parsed = Variables.safeParse(given);
  const problems = [
    ...(parsed.success ? [] : parsed.error.issues.map((issue) => problemOf(issue, given))),
    ...signInProblems(given),
  ];
  if (!parsed.success || problems.length > 0) return { ok: false, problems };
  return { ok: true, env: envOf(parsed.data) };
}

function problemOf(issue: z.core.$ZodIssue, given: Readonly<Record<string, string | undefined>>): EnvProblem {
  const name = issue.path[0] as Name;
  return { name, problem: given[name] === undefined ? 'is missing' : issue.message, purpose: PURPOSES[name] };
}

const OIDC_NAMES = ['AUTH_OIDC_ISSUER', 'AUTH_OIDC_CLIENT_ID', 'AUTH_OIDC_CLIENT_SECRET'] as const;
const LOOPBACK = new Set(['localhost', '127.0.0.1', '[::1]']);

/** Somebody must be able to sign in, and the demo accounts never on an address that others can reach. */
function signInProblems(given: Readonly<Record<string, string | undefined>>): EnvProblem[] {
  const problem = (name: Name, words: string): EnvProblem => ({
    name,
    problem: words,
    purpose: PURPOSES[name],
  });
  const demo = given.AUTH_DEMO === 'true';
  const missing = OIDC_NAMES.filter((name) => !given[name]);
  const problems: EnvProblem[] = [];
  if (missing.length < OIDC_NAMES.length || !demo) {
    problems.push(
      ...missing.map((name) =>
        problem(name, demo ? 'is missing beside the other AUTH_OIDC_ variables' : 'is missing'),
      ),
    );
  }
  if (demo && given.NEXTAUTH_URL && URL.canParse(given.NEXTAUTH_URL)) {
    const host = new URL(given.NEXTAUTH_URL).hostname;
    if (!LOOPBACK.has(host)) {
      problems.push(
        problem('AUTH_DEMO', `must not be true while NEXTAUTH_URL is ${host}, which is no loopback address`),
      );
    }
  }
  return problems;
}

function envOf(given: z.infer<typeof Variables>): Env {
  const {
    AUTH_OIDC_ISSUER: issuer,
    AUTH_OIDC_CLIENT_ID: clientId,
    AUTH_OIDC_CLIENT_SECRET: clientSecret,
  } = given;
  const groupsClaim = given.AUTH_OIDC_GROUPS_CLAIM;
  return {
    databaseUrl: given.DATABASE_URL,
    nextAuthUrl: given.NEXTAUTH_URL,
    nextAuthSecret: given.NEXTAUTH_SECRET,
    cronSecret: given.CRON_SECRET,
    metricsToken: given.METRICS_TOKEN ?? null,
    awsRegion: given.AWS_REGION,
    ecsClusters: given.ECS_CLUSTERS,
    scheduleRules: given.SCHEDULE_RULES,
    adminGroup: given.ADMIN_GROUP,
    authDemo: given.AUTH_DEMO,
    oidc: issuer && clientId && clientSecret ? { issuer, clientId, clientSecret, groupsClaim } : null,
    ticker: given.MAINTENANCE_TICKER,
    pollSeconds: given.MAINTENANCE_POLL_SECONDS,
    settleSeconds: given.MAINTENANCE_SETTLE_SECONDS,
    maxStalenessSeconds: given.MAINTENANCE_MAX_STALENESS_SECONDS,
    forcedMode: given.MAINTENANCE_FORCE ?? null,
    logLevel: given.LOG_LEVEL,
    configFile: given.CONFIG_FILE,
  };
}

/** The problems as a table for a terminal, with a sentence above it. */
export function problemTable(problems: readonly EnvProblem[]): string {
  const width = (column: 'name' | 'problem') =>
    Math.max(...problems.map((problem) => problem[column].length));
  const rows = problems.map(
    ({ name, problem, purpose }) =>
      `  ${name.padEnd(width('name'))}  ${problem.padEnd(width('problem'))}  ${purpose}`,
  );
  return ['The application cannot start. Set these variables (see .env.example):', '', ...rows, ''].join(
    '\n',
  );
}
