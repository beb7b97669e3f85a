import { KEPT_DAYS, KEPT_RUNS_PER_FAMILY, type TaskRun } from '#lib/domain/drain/task-run.ts';
import { RUNS_LOOKED_AT, type UsualDuration } from '#lib/domain/drain/usual-duration.ts';
import type { TaskRunStore } from '#lib/ports/task-run-store.ts';
import type { FakeDatabase } from './fake-database.ts';
import { carryOut, type Turn, yields } from './turn.ts';

const A_DAY_MS = 24 * 3_600_000;

export function createFakeTaskRunStore(database: FakeDatabase, turn: Turn = yields): TaskRunStore {
  const { clock, taskRuns } = database;
  const latest = (family: string) =>
    [...taskRuns.values()].filter((run) => run.family === family).sort(latestFirst);
  return {
    takeTurn: (everyMs) =>
      carryOut(turn, 'taskRuns.takeTurn', everyMs, () => {
        const last = database.taskRunsLookedAt?.getTime() ?? Number.NEGATIVE_INFINITY;
        const now = clock.now();
        if (Math.abs(now.getTime() - last) < everyMs) return false;
        database.taskRunsLookedAt = now;
        return true;
      }),
    keep: (runs) =>
      carryOut(turn, 'taskRuns.keep', runs, () => {
        for (const run of runs) if (!taskRuns.has(run.arn)) taskRuns.set(run.arn, run);
      }),
    prune: () =>
      carryOut(turn, 'taskRuns.prune', null, () => {
        const oldest = clock.now().getTime() - KEPT_DAYS * A_DAY_MS;
        for (const { arn, family, endedAt } of [...taskRuns.values()]) {
          const nth = latest(family).findIndex((run) => run.arn === arn);
          if (endedAt.getTime() < oldest || nth >= KEPT_RUNS_PER_FAMILY) taskRuns.delete(arn);
        }
      }),
    usual: (families) =>
      carryOut(turn, 'taskRuns.usual', families, () =>
        [...new Set(families)].sort().flatMap((family) => usualOf(family, latest(family))),
      ),
  };
}

function latestFirst(one: TaskRun, other: TaskRun): number {
  return other.endedAt.getTime() - one.endedAt.getTime() || (one.arn < other.arn ? -1 : 1);
}

function usualOf(family: string, runs: readonly TaskRun[]): UsualDuration[] {
  const sorted = runs
    .slice(0, RUNS_LOOKED_AT)
    .map(({ startedAt, endedAt }) => endedAt.getTime() - startedAt.getTime())
    .sort((one, other) => one - other);
  if (sorted.length === 0) return [];
  const found = { family, runs: sorted.length };
  return [{ ...found, medianMs: percentile(sorted, 0.5), p95Ms: percentile(sorted, 0.95) }];
}

/** As PostgreSQL's percentile_cont: between two values in a straight line. */
function percentile(sorted: readonly number[], part: number): number {
  const at = part * (sorted.length - 1);
  const [below = 0, above = below] = sorted.slice(Math.floor(at), Math.floor(at) + 2);
  return below + (at - Math.floor(at)) * (above - below);
}
