import type { ECSClient } from '@aws-sdk/client-ecs';
import type { BusyTask } from '#lib/domain/drain/busy-task.ts';
import type { TaskScan, TaskWatch } from '#lib/ports/task-watch.ts';
import { awsFailure } from './aws-failure.ts';
import { type ClusterArns, clusterName } from './cluster-arns.ts';
import { inBatches } from './in-batches.ts';
import { scanCluster } from './scan-cluster.ts';

/** A cluster has one call under way: the allowance for ListTasks and DescribeTasks is the whole account's. */
const CLUSTERS_AT_A_TIME = 2;

/**
 * Busy tasks by ECS `lastStatus`. What this process has seen STOPPED, or running for ever, is remembered for as
 * long as it is listed, and not described again.
 */
export function createTaskWatch(ecs: ECSClient, clusterArns: () => Promise<ClusterArns>): TaskWatch {
  const settled = new Map<string, ReadonlySet<string>>();

  async function scanOne(cluster: string, known: readonly BusyTask[]): Promise<TaskScan> {
    try {
      const scan = await scanCluster(ecs, cluster, known, settled.get(cluster) ?? new Set());
      settled.set(cluster, scan.settled);
      return scan;
    } catch (cause) {
      const what = `The tasks of cluster ${clusterName(cluster)}`;
      return { busyTasks: known, failures: [{ concerns: 'tasks', what, ...awsFailure(cause) }] };
    }
  }

  return {
    async scan(known) {
      const clusters = await clusterArns();
      const busyTasks: BusyTask[] = unaskedTasks(clusters, known);
      const failures = [...clusters.failures];
      for (const batch of inBatches(clusters.arns, CLUSTERS_AT_A_TIME)) {
        const scans = await Promise.all(
          batch.map((cluster) =>
            scanOne(
              cluster,
              known.filter((task) => task.clusterArn === cluster),
            ),
          ),
        );
        for (const scan of scans) {
          busyTasks.push(...scan.busyTasks);
          failures.push(...scan.failures);
        }
      }
      return { busyTasks, failures };
    },
  };
}

/** Known tasks of clusters that could not be resolved; those of clusters no longer configured are dropped. */
function unaskedTasks({ arns, failures }: ClusterArns, known: readonly BusyTask[]): BusyTask[] {
  return failures.length > 0 ? known.filter((task) => !arns.includes(task.clusterArn)) : [];
}
