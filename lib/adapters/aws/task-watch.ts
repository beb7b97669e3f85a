import {
  DescribeTasksCommand,
  type DesiredStatus,
  type ECSClient,
  ListTasksCommand,
  type Task,
} from '@aws-sdk/client-ecs';
import type { BusyTask } from '#lib/domain/busy-task.ts';
import type { Failure } from '#lib/domain/observation.ts';
import type { TaskWatch } from '#lib/ports/task-watch.ts';
import { allPages, inBatches } from './all-pages.ts';
import { awsFailure } from './aws-failure.ts';
import { withDeadline } from './clients.ts';
import { type ClusterArns, clusterName } from './cluster-arns.ts';

const OVER: ReadonlySet<string> = new Set(['STOPPED', 'DELETED']);

/** Busy tasks by ECS `lastStatus`; any word that is not known to mean "over" means busy. */
export function createTaskWatch(ecs: ECSClient, clusterArns: () => Promise<ClusterArns>): TaskWatch {
  return {
    async scan() {
      const clusters = await clusterArns();
      const failures: Failure[] = [...clusters.failures];
      const busyTasks: BusyTask[] = [];
      for (const cluster of clusters.arns) {
        try {
          busyTasks.push(...(await busyTasksOf(ecs, cluster)));
        } catch (cause) {
          const what = `The tasks of cluster ${clusterName(cluster)}`;
          failures.push({ concerns: 'tasks', what, ...awsFailure(cause) });
        }
      }
      return { busyTasks, failures };
    },
  };
}

async function busyTasksOf(ecs: ECSClient, cluster: string): Promise<BusyTask[]> {
  // One after the other: a task moves from RUNNING to STOPPED only, so none is missed in between.
  const running = await taskArns(ecs, cluster, 'RUNNING');
  const stopping = await taskArns(ecs, cluster, 'STOPPED');
  const arns = [...new Set([...running, ...stopping])];
  const busy: BusyTask[] = [];
  for (const batch of inBatches(arns, 100)) {
    const answer = await ecs.send(new DescribeTasksCommand({ cluster, tasks: batch }), withDeadline());
    if (!answer.tasks) throw new Error('AWS answered without the tasks that were asked for.');
    const described = new Map(answer.tasks.map((task) => [task.taskArn, task]));
    for (const arn of batch) {
      const task = described.get(arn);
      if (!task) busy.push(unknownTask(arn, cluster));
      else if (isBusy(task)) busy.push(busyTaskOf(task, arn, cluster));
    }
  }
  return busy;
}

/** ListTasks filters on the desired status: a task that is being stopped is listed only under STOPPED. */
function taskArns(ecs: ECSClient, cluster: string, desiredStatus: DesiredStatus): Promise<string[]> {
  return allPages(async (nextToken) => {
    const answer = await ecs.send(
      new ListTasksCommand({ cluster, desiredStatus, nextToken }),
      withDeadline(),
    );
    return { items: answer.taskArns, next: answer.nextToken };
  });
}

function isBusy(task: Task): boolean {
  return !OVER.has(task.lastStatus ?? '') && !belongsToService(task);
}

/** A service's tasks never end by themselves. A standalone task's group is `family:<family>` or free text. */
function belongsToService(task: Task): boolean {
  return Boolean(task.group?.startsWith('service:') || task.startedBy?.startsWith('ecs-svc/'));
}

function busyTaskOf(task: Task, arn: string, clusterArn: string): BusyTask {
  return {
    arn,
    clusterArn,
    family: familyOf(task.taskDefinitionArn) ?? lastPart(arn),
    lastStatus: task.lastStatus ?? 'UNKNOWN',
    startedBy: task.startedBy ?? null,
    since: task.startedAt ?? task.createdAt ?? null,
  };
}

/** Listed but not described: it may have ended or may not be visible yet. Not known to be over, so it counts. */
function unknownTask(arn: string, clusterArn: string): BusyTask {
  return { arn, clusterArn, family: lastPart(arn), lastStatus: 'UNKNOWN', startedBy: null, since: null };
}

/** `arn:aws:ecs:region:account:task-definition/family:revision` */
function familyOf(taskDefinitionArn: string | undefined): string | undefined {
  return taskDefinitionArn?.split('/').at(-1)?.split(':').at(0);
}

function lastPart(arn: string): string {
  return arn.split('/').at(-1) ?? arn;
}
