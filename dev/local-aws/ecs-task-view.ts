import { clusterArn, daemonTaskDefinitionArn, taskArn, taskDefinitionArn } from './arn.ts';
import { epochSeconds } from './operation.ts';
import { desiredStatusAt, enteredAt, statusAt, type Task } from './task.ts';
import type { TaskStatus } from './task-definition.ts';
import { taskByArn } from './task-list.ts';
import type { World } from './world.ts';

/** The task of `cluster` with this ARN or id. */
export function taskIn(world: World, cluster: string, idOrArn: string): Task | undefined {
  const task = taskByArn(world.tasks, idOrArn) ?? taskByArn(world.tasks, taskArn(world, cluster, idOrArn));
  return task?.cluster === cluster ? task : undefined;
}

/** A task as DescribeTasks answers it; its tags only where they were asked for. */
export function onTheWire(world: World, task: Task, include: { readonly tags: boolean }): object {
  const { now } = world;
  const lastStatus = statusAt(task, now);
  const entered = (...statuses: TaskStatus[]) => epochSeconds(enteredAt(task, now, ...statuses));
  const stopsAt = entered('DEACTIVATING', 'STOPPING', 'DEPROVISIONING', 'STOPPED');
  return {
    taskArn: task.arn,
    clusterArn: clusterArn(world, task.cluster),
    taskDefinitionArn: task.daemon
      ? daemonTaskDefinitionArn(world, task.family)
      : taskDefinitionArn(world, task.family),
    group: task.group,
    startedBy: task.startedBy ?? undefined,
    // Daemons run on ECS Managed Instances only.
    launchType: task.daemon ? 'MANAGED_INSTANCES' : (task.launch?.launchType ?? 'FARGATE'),
    overrides: task.launch?.overrides ?? {},
    tags: include.tags ? (task.launch?.tags ?? []) : [],
    lastStatus,
    desiredStatus: desiredStatusAt(task, now),
    connectivity: 'CONNECTED',
    containers: [{ name: task.family, taskArn: task.arn, lastStatus }],
    createdAt: epochSeconds(task.stages[0].at),
    startedAt: entered('RUNNING'),
    stoppingAt: stopsAt,
    executionStoppedAt: entered('DEPROVISIONING', 'STOPPED'),
    stoppedAt: entered('STOPPED'),
    stopCode: stopsAt && (task.stoppedReason ? 'UserInitiated' : 'EssentialContainerExited'),
    stoppedReason: stopsAt && (task.stoppedReason ?? 'Essential container in task exited'),
  };
}
