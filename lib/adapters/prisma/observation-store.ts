import type { KeptObservation } from '#lib/domain/observation.ts';
import type { ObservationStore } from '#lib/ports/observation-store.ts';
import type { Prisma, PrismaClient } from './generated/client.ts';

/** What `JSON` makes of an observation: its times are ISO strings. */
type Stored = Omit<KeptObservation, 'observedAt' | 'busyTasks' | 'cleanRun'> & {
  readonly busyTasks: readonly (Omit<KeptObservation['busyTasks'][number], 'since'> & {
    since: string | null;
  })[];
  readonly cleanRun: { readonly count: number; readonly countedAt: string | null };
};

/** One row: the latest. The comparison and the change are one statement. */
export function createPrismaObservationStore(prisma: PrismaClient): ObservationStore {
  return {
    async save({ observedAt, ...rest }, continued) {
      const body = JSON.stringify(rest);
      const written = continued
        ? await prisma.$executeRaw`
            update latest_observation set observed_at = ${observedAt}, body = ${body}::jsonb
            where observed_at = ${continued.observedAt} and observed_at < ${observedAt}`
        : await prisma.$executeRaw`
            insert into latest_observation (id, observed_at, body) values (1, ${observedAt}, ${body}::jsonb)
            on conflict (id) do nothing`;
      return written === 1;
    },
    async latest() {
      const row = await prisma.latestObservation.findUnique({ where: { id: 1 } });
      return row ? observationOf(row.observedAt, row.body) : null;
    },
  };
}

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
