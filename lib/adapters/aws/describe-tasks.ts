import { DescribeTasksCommand, type ECSClient, type Task } from '@aws-sdk/client-ecs';
import { inBatches } from './in-batches.ts';
import { withDeadline } from './with-deadline.ts';

/** The most that DescribeTasks takes. */
const AT_ONCE = 100;

/** The tasks that ECS describes, by ARN. Whether the others are MISSING or left out says nothing more. */
export async function describeTasks(
  ecs: ECSClient,
  cluster: string,
  arns: readonly string[],
): Promise<ReadonlyMap<string, Task>> {
  const described = new Map<string, Task>();
  for (const tasks of inBatches(arns, AT_ONCE)) {
    const answer = await withDeadline((options) =>
      ecs.send(new DescribeTasksCommand({ cluster, tasks }), options),
    );
    if (!answer.tasks) throw new Error('AWS answered without the tasks that were asked for.');
    for (const task of answer.tasks) if (task.taskArn) described.set(task.taskArn, task);
  }
  return described;
}
