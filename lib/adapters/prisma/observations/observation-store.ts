import { SAMPLES_APART_MS, SAMPLES_APART_PARTS, thinSamples } from '#lib/domain/drain/busy-sample.ts';
import type { KeptObservation } from '#lib/domain/drain/observation.ts';
import type { ObservationStore } from '#lib/ports/observation-store.ts';
import { Prisma, type PrismaClient } from '../generated/client.ts';

/** What `JSON` makes of an observation: its times are ISO strings. */
type Stored = Omit<KeptObservation, 'observedAt' | 'busyTasks' | 'cleanRun'> & {
  readonly busyTasks: readonly (Omit<KeptObservation['busyTasks'][number], 'since'> & {
    since: string | null;
  })[];
  readonly cleanRun: { readonly count: number; readonly countedAt: string | null };
};

/**
 * One row: the latest. The comparison, the change and what is noted of it for the window's record are one statement, so
 * what was discarded leaves no trace.
 */
export function createPrismaObservationStore(prisma: PrismaClient): ObservationStore {
  return {
    async save({ observedAt, ...rest }, continued) {
      const saved = continued
        ? Prisma.sql`
            update latest_observation set observed_at = given.observed_at, body = given.body from given
            where latest_observation.observed_at = ${continued.observedAt}
              and latest_observation.observed_at < given.observed_at`
        : Prisma.sql`
            insert into latest_observation (id, observed_at, body) select 1, observed_at, body from given
            on conflict (id) do nothing`;
      const written = await prisma.$queryRaw<unknown[]>`
        with given as (
          select ${observedAt}::timestamptz(3) as observed_at, ${JSON.stringify(rest)}::jsonb as body
        ),
        saved as (${saved} returning 1),
        opened as (
          select id, started_at, observed_at, body -> 'busyTasks' as tasks from saved, given, maintenance_windows
          where id = (body ->> 'windowId')::uuid and ended_at is null
        ),
        sampled as (${SAMPLE}),
        waited as (${WAITED})
        select 1 from saved`;
      return written.length === 1;
    },
    async samples(windowId, most) {
      const rows = await prisma.busySample.findMany({
        where: { windowId },
        select: { at: true, busyTasks: true },
        orderBy: { at: 'asc' },
      });
      return thinSamples(rows, most);
    },
    async latest() {
      const row = await prisma.latestObservation.findUnique({ where: { id: 1 } });
      return row ? observationOf(row.observedAt, row.body) : null;
    },
  };
}

/** The older the window, the further apart: see `samplesApartMs`. */
const SAMPLE = Prisma.sql`
  insert into busy_samples (window_id, at, busy_tasks)
  select id, observed_at, jsonb_array_length(tasks) from opened where not exists (
    select 1 from busy_samples where window_id = opened.id and at > observed_at - greatest(
      ${SAMPLES_APART_MS}::int * interval '1 millisecond', (observed_at - started_at) / ${SAMPLES_APART_PARTS}::int))
  on conflict do nothing`;

/** What ECS did not say before it may say now, so the later word counts. */
const WAITED = Prisma.sql`
  insert into waited_tasks (window_id, task_arn, cluster_arn, family, started_by, since, first_seen, last_seen)
  select distinct on (arn) id, arn, "clusterArn", family, "startedBy", since, observed_at, observed_at
  from opened, jsonb_to_recordset(tasks)
    as task (arn text, "clusterArn" text, family text, "startedBy" text, since timestamptz)
  on conflict (window_id, task_arn) do update set
    family = excluded.family, last_seen = excluded.last_seen,
    started_by = coalesce(excluded.started_by, waited_tasks.started_by),
    since = coalesce(excluded.since, waited_tasks.since)`;

/** The body was written by `save`, so its shape is known. */
function observationOf(observedAt: Date, body: Prisma.JsonValue): KeptObservation {
  const stored = body as unknown as Stored;
  return {
    ...stored,
    observedAt,
    cleanRun: { ...stored.cleanRun, countedAt: timeOf(stored.cleanRun.countedAt) },
    busyTasks: stored.busyTasks.map((task) => ({ ...task, since: timeOf(task.since) })),
  };
}

function timeOf(iso: string | null): Date | null {
  return iso ? new Date(iso) : null;
}
