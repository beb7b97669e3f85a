import { type ECSClient, ListDaemonsCommand } from '@aws-sdk/client-ecs';
import { allPages } from './all-pages.ts';
import { isNamed } from './aws-failure.ts';
import { listTasks } from './list-tasks.ts';
import { withDeadline } from './with-deadline.ts';

/**
 * The ARNs of the tasks that belong to the cluster's daemons. No field of a task is documented to say whose it
 * is; ListTasks with `daemonName` is. Costs a call for the daemons and two or more for each of them.
 * https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ListTasks.html
 */
export async function daemonTaskArns(ecs: ECSClient, cluster: string): Promise<ReadonlySet<string>> {
  const arns = new Set<string>();
  for (const daemonName of await daemonNames(ecs, cluster)) {
    for (const desiredStatus of ['RUNNING', 'STOPPED'] as const) {
      for (const arn of await listTasks(ecs, { cluster, daemonName, desiredStatus })) arns.add(arn);
    }
  }
  return arns;
}

async function daemonNames(ecs: ECSClient, clusterArn: string): Promise<string[]> {
  try {
    const daemons = await allPages(async (nextToken) => {
      const input = { clusterArn, nextToken };
      const answer = await withDeadline((options) => ecs.send(new ListDaemonsCommand(input), options));
      return { items: answer.daemonSummariesList, next: answer.nextToken };
    });
    // `arn:aws:ecs:region:account:daemon/cluster/name`
    return daemons.flatMap(({ daemonArn }) => daemonArn?.split('/').at(-1) ?? []);
  } catch (cause) {
    // A region, or a partition, without daemons.
    if (isNamed(cause, 'UnsupportedFeatureException')) return [];
    if (isNamed(cause, 'UnknownOperationException')) return [];
    throw cause;
  }
}
