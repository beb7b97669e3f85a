import { setTimeout as delay } from 'node:timers/promises';
import type { RuleDefinition } from '../../local-aws/definition.ts';
import { type LocalAws, startLocalAws } from '../../local-aws/server.ts';
import { FATE, TIME_HAS_COME } from './by-plan.ts';
import type { CrashDatabase } from './crash-database.ts';
import type { Stage } from './stage.ts';

/** The shortest that the application accepts, so that three clean observations do not take a minute. */
export const POLL_SECONDS = 0.1;
const CONDITION_WITHIN_MS = 15_000;

/** Two to hold and put back, one that is none of our business. */
const RULES = {
  'catalog-indexer': 'ENABLED',
  'share-verifier': 'ENABLED',
  subscriptions: 'DISABLED',
} as const;

/** The part of the database that is looked at from outside. */
export type Stored = {
  readonly status: 'INACTIVE' | 'PENDING' | 'ACTIVE';
  /** Holds that are written down, but not confirmed. */
  readonly intended: number;
  /** Holds whose schedule is not, or not for certain, as it was. */
  readonly owed: number;
  readonly unresolved: number;
  readonly reconciling: boolean;
};

export type CrashWorld = {
  readonly databaseUrl: string;
  readonly aws: LocalAws;
  stored(): Promise<Stored>;
  /** What the audit says about the latest window that has ended: action and subject, in order of their names. */
  audit(): Promise<string[]>;
  /** What became of the plan, if there was one, and why the latest window that has ended did so. */
  fate(): Promise<string>;
  /** Rules that are not what they were at the beginning, with their state. */
  changedRules(): Promise<string[]>;
  enabledRules(): Promise<string[]>;
  busyTasks(): Promise<string[]>;
  finishTasks(): Promise<void>;
  /** Until the database's clock is one polling interval after the latest observation. */
  untilNextTick(): Promise<void>;
  /** As if half a minute had passed since the release: what was restored may be looked at once more. */
  passVerifyTime(): Promise<void>;
  /** What a crash leaves to time: the server notices that the process is gone, its lease and its trust run out. */
  untilLeaseIsOver(): Promise<void>;
  /** Closes the local AWS; the database is its owner's. */
  close(): Promise<void>;
};

/** What the audit says about a window that went through everything once, crash or not. */
export const WHOLE_AUDIT: readonly string[] = [
  ...['activated', 'ended', 'started'].map((word) => `window-${word}`),
  ...Object.entries(RULES).flatMap(([rule, state]) =>
    [
      ...['schedule-hold-intended', 'schedule-held', 'schedule-released'],
      ...(state === 'ENABLED' ? ['schedule-release-verified'] : []),
    ].map((word) => `${word} ${rule}`),
  ),
].sort();

/** A local AWS that fits to a database that stands at this stage; what happens by plan is due in it from now on. */
export async function openCrashWorld(stage: Stage, database: CrashDatabase): Promise<CrashWorld> {
  const { session } = database;
  const timeHasCome = TIME_HAS_COME[stage];
  if (timeHasCome) await session.query(timeHasCome);
  const aws = await startLocalAws({ clock: 'manual', world: worldAt(stage) });
  const rulesWhere = async (wanted: (rule: { name: string; state: string }) => boolean) =>
    (await aws.control.state()).rules.filter(wanted).map(({ name, state }) => `${name} ${state}`);
  const busyTasks = async () =>
    (await aws.control.state()).tasks.filter((task) => task.lastStatus !== 'STOPPED').map((task) => task.arn);
  const holds = (sql: string) => until(async () => (await session.query(sql)).rows[0]?.holds === true);
  return {
    databaseUrl: database.url,
    aws,
    stored: async () => (await session.query(STORED)).rows[0],
    audit: async () => (await session.query(AUDIT, auditOf(database))).rows.map((row) => row.entry).sort(),
    fate: async () => (await session.query(FATE)).rows[0].fate,
    changedRules: () =>
      rulesWhere(({ name, state }) => Object.entries(RULES).every(([n, s]) => n !== name || s !== state)),
    enabledRules: () => rulesWhere(({ state }) => state !== 'DISABLED'),
    busyTasks,
    async finishTasks() {
      for (const arn of await busyTasks()) await aws.control.finishTask(arn);
    },
    untilNextTick: () => holds(INTERVAL_IS_OVER),
    // Here and below the moments of the past are moved instead of waiting.
    async passVerifyTime() {
      await session.query("update schedule_holds set restored_at = restored_at - interval '1 minute'");
    },
    async untilLeaseIsOver() {
      await holds(NOBODY_CONNECTED);
      await session.query('update reconciler_lease set expires_at = now() where expires_at > now()');
      await session.query("update replicas set beat_at = beat_at - interval '1 minute'");
    },
    close: () => aws.stop(),
  };
}

function worldAt(stage: Stage) {
  const before = stage === 'start' || stage === 'start-by-plan';
  const active = stage === 'end' || stage === 'end-by-plan';
  const rules = Object.entries(RULES).map(
    ([name, state]): RuleDefinition => ({
      name,
      schedule: 'rate(5 minutes)',
      cluster: 'dataall',
      durationSeconds: 20,
      state: before ? state : 'DISABLED',
    }),
  );
  const tasks = active ? [] : [{ cluster: 'dataall', family: 'catalog-indexer' }];
  return { clusters: ['dataall'], rules, tasks };
}

const STORED = `
  select coalesce(w.status::text, 'INACTIVE') as status,
    (select count(*)::int from schedule_holds where phase = 'INTENDED') as intended,
    (select count(*)::int from schedule_holds where phase in ('INTENDED', 'HELD')) as owed,
    (select count(*)::int from schedule_holds where phase not in ('RELEASED', 'GONE')) as unresolved,
    (select expires_at > clock_timestamp() from reconciler_lease) as reconciling
  from maintenance_state s left join maintenance_windows w on w.id = s.window_id`;

const AUDIT = `
  select concat_ws(' ', action, subject) as entry from audit_entries
  where window_id = (select id from maintenance_windows where ended_at is not null order by started_at desc limit 1)
    and (id <= $1 or id > $2)`;

function auditOf(database: CrashDatabase): string[] {
  const { after, upTo } = database.foreignAudit();
  return [after, upTo];
}

const INTERVAL_IS_OVER = `
  select not exists (select from latest_observation
    where observed_at > clock_timestamp() - make_interval(secs => ${POLL_SECONDS + 0.01})) as holds`;

const NOBODY_CONNECTED = `
  select not exists (select from pg_stat_activity
    where datname = current_database() and pid <> pg_backend_pid() and backend_type = 'client backend') as holds`;

/** Waits for a condition, asking every few milliseconds; rejects after 15 seconds. */
export async function until(condition: () => Promise<boolean>): Promise<void> {
  const giveUpAt = performance.now() + CONDITION_WITHIN_MS;
  while (!(await condition())) {
    if (performance.now() > giveUpAt)
      throw new Error('Waited in vain for what should have happened by itself.');
    await delay(10);
  }
}
