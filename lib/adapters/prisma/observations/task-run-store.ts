import { KEPT_DAYS, KEPT_RUNS_PER_FAMILY } from '#lib/domain/drain/task-run.ts';
import { RUNS_LOOKED_AT, type UsualDuration } from '#lib/domain/drain/usual-duration.ts';
import type { TaskRunStore } from '#lib/ports/task-run-store.ts';
import type { PrismaClient } from '../generated/client.ts';

/** The tables `task_runs` and `task_run_watch`. Every verb is one statement. */
export function createPrismaTaskRunStore(prisma: PrismaClient): TaskRunStore {
  return {
    async takeTurn(everyMs) {
      // A turn from far in the future was taken by a clock that has been set back since; one from a moment ahead
      // by somebody who began after this statement did and was faster.
      const taken = await prisma.$executeRaw`
        insert into task_run_watch (id, looked_at) values (1, now())
        on conflict (id) do update set looked_at = excluded.looked_at
        where task_run_watch.looked_at <= now() - ${everyMs}::float8 * interval '1 millisecond'
           or task_run_watch.looked_at > now() + ${everyMs}::float8 * interval '1 millisecond'`;
      return taken === 1;
    },
    async keep(runs) {
      const data = runs.map(({ arn, ...run }) => ({ taskArn: arn, ...run }));
      await prisma.taskRun.createMany({ data, skipDuplicates: true });
    },
    async prune() {
      await prisma.$executeRaw`
        delete from task_runs where ended_at < now() - make_interval(days => ${KEPT_DAYS}::int)
        or task_arn in (
          select task_arn from (
            select task_arn, row_number() over (partition by family order by ended_at desc, task_arn) as nth
            from task_runs
          ) as numbered where nth > ${KEPT_RUNS_PER_FAMILY})`;
    },
    usual: (families) =>
      families.length === 0
        ? Promise.resolve([])
        : prisma.$queryRaw<UsualDuration[]>`
            select family, count(*)::int as runs,
                   percentile_cont(0.5) within group (order by ms) as "medianMs",
                   percentile_cont(0.95) within group (order by ms) as "p95Ms"
            from unnest(${[...new Set(families)]}::text[]) as wanted (family),
            lateral (
              select (extract(epoch from ended_at - started_at) * 1000)::float8 as ms
              from task_runs where task_runs.family = wanted.family
              order by ended_at desc, task_arn limit ${RUNS_LOOKED_AT}
            ) as latest
            group by family order by family collate "C"`,
  };
}
