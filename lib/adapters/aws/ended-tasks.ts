import type { ECSClient, Task } from '@aws-sdk/client-ecs';
import type { Failure } from '#lib/domain/drain/observation.ts';
import type { TaskRun } from '#lib/domain/drain/task-run.ts';
import type { EndedTasks } from '#lib/ports/ended-tasks.ts';
import { awsFailure } from './aws-failure.ts';
import { type ClusterArns, clusterName } from './cluster-arns.ts';
import { daemonTaskArns } from './daemon-tasks.ts';
import { describeTasks } from './describe-tasks.ts';
import { isOver, mayBeOfDaemon, runsForEver, taskRunOf } from './ecs-task.ts';
import { inBatches } from './in-batches.ts';
import { listTasks } from './list-tasks.ts';

type Keep = Parameters<EndedTasks['handOver']>[0];

/** As many as one call describes. */
const PART = 100;
/** So many are described at a time, ten calls of the account's allowance; the others wait for the next time. */
const MOST_AT_A_TIME = 1_000;

/**
 * The tasks that ECS lists under desired STOPPED, which it does for about an hour. What has been handed over, or is
 * no run, is remembered for as long as it is listed, and not described again.
 */
export function createEndedTasks(ecs: ECSClient, clusterArns: () => Promise<ClusterArns>): EndedTasks {
  const settled = new Map<string, ReadonlySet<string>>();

  async function ofCluster(cluster: string, keep: Keep): Promise<void> {
    const listed = await asked(listTasks(ecs, { cluster, desiredStatus: 'STOPPED' }));
    const done = new Set(settled.get(cluster));
    // No longer than the list, and kept whatever fails below.
    settled.set(cluster, new Set(listed.filter((arn) => done.has(arn))));
    const fresh = listed.filter((arn) => !done.has(arn)).slice(0, MOST_AT_A_TIME);
    for (const part of inBatches(fresh, PART)) {
      const described = await asked(describeTasks(ecs, cluster, part));
      const over = [...described].filter(([, task]) => isOver(task));
      const runs = await asked(runsAmong(ecs, cluster, over));
      if (runs.length > 0) await keep(runs);
      settled.set(cluster, new Set([...(settled.get(cluster) ?? []), ...over.map(([arn]) => arn)]));
    }
  }

  return {
    async handOver(keep) {
      const { arns, failures: unresolved } = await clusterArns();
      const failures: Failure[] = [...unresolved];
      for (const cluster of arns) {
        try {
          await ofCluster(cluster, keep);
        } catch (cause) {
          if (!(cause instanceof AwsTrouble)) throw cause;
          const what = `The ended tasks of cluster ${clusterName(cluster)}`;
          failures.push({ concerns: 'tasks', what, ...awsFailure(cause.cause) });
        }
      }
      return failures;
    },
  };
}

/** Tells what AWS refused from what `keep` did; it never leaves this file. */
class AwsTrouble extends Error {}

async function asked<T>(answer: Promise<T>): Promise<T> {
  try {
    return await answer;
  } catch (cause) {
    throw new AwsTrouble('AWS did not answer.', { cause });
  }
}

/** No field of a task on managed instances says that it is a daemon's, so its cluster is asked where it matters. */
async function runsAmong(
  ecs: ECSClient,
  cluster: string,
  over: readonly (readonly [string, Task])[],
): Promise<TaskRun[]> {
  const runs = over.filter(([, task]) => !runsForEver(task));
  const doubtful = runs.some(([, task]) => mayBeOfDaemon(task));
  const daemons = doubtful ? await daemonTaskArns(ecs, cluster) : new Set<string>();
  return runs.flatMap(([arn, task]) => (daemons.has(arn) ? [] : (taskRunOf(task, arn, cluster) ?? [])));
}
