import { type ECSClient, ListTasksCommand, type ListTasksCommandInput } from '@aws-sdk/client-ecs';
import { allPages } from './all-pages.ts';
import { withDeadline } from './with-deadline.ts';

/**
 * The ARNs of all tasks that fit. ListTasks filters on the desired status: a task that is being stopped is
 * listed only under STOPPED.
 */
export function listTasks(
  ecs: ECSClient,
  filter: Pick<ListTasksCommandInput, 'cluster' | 'daemonName'> & { desiredStatus: 'RUNNING' | 'STOPPED' },
): Promise<string[]> {
  return allPages(async (nextToken) => {
    const answer = await withDeadline((options) =>
      ecs.send(new ListTasksCommand({ ...filter, nextToken }), options),
    );
    return { items: answer.taskArns, next: answer.nextToken };
  });
}
