import { clusterArn, lastPart, taskDefinitionArn } from './arn.ts';
import type { TaskStatus } from './definition.ts';
import { epochSeconds } from './operation.ts';
import { desiredStatusAt, enteredAt, statusAt, type Task } from './task.ts';
import type { World } from './world.ts';

/** The task of `cluster` with this ARN or id. */
export function taskIn(world: World, cluster: string, idOrArn: string): Task | undefined {
  return world.tasks.find(
    (task) => task.cluster === cluster && (task.arn === idOrArn || lastPart(task.arn) === idOrArn),
  );
}

/** A task as DescribeTasks answers it. */
export function onTheWire(world: World, task: Task): object {
  const { now } = world;
  const lastStatus = statusAt(task, now);
  const entered = (...statuses: TaskStatus[]) => epochSeconds(enteredAt(task, now, ...statuses));
  const stopsAt = entered('DEACTIVATING', 'STOPPING', 'DEPROVISIONING', 'STOPPED');
  return {
    taskArn: task.arn,
    clusterArn: clusterArn(world, task.cluster),
    taskDefinitionArn: taskDefinitionArn(world, task.family),
    group: task.group,
    startedBy: task.startedBy ?? undefined,
    launchType: 'FARGATE',
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
