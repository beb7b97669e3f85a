import type { Task } from '@aws-sdk/client-ecs';
import type { BusyTask } from '#lib/domain/drain/busy-task.ts';
import type { TaskRun } from '#lib/domain/drain/task-run.ts';

/**
 * Whether the task has ended for good. Any word that is not known to mean so means busy. While its agent is
 * disconnected only STOPPED is believed: anything else may be out of date.
 */
export function isOver(task: Task): boolean {
  if (task.lastStatus === 'STOPPED') return true;
  return task.lastStatus === 'DELETED' && task.connectivity !== 'DISCONNECTED';
}

/**
 * Whether the task belongs to a service or to a daemon, which keep theirs running for ever. A standalone task's
 * group is `family:<family>` or free text, so no other group is relied on. Daemons have task definitions of a
 * kind of their own, which RunTask does not take:
 * https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_DaemonTaskDefinition.html
 */
export function runsForEver(task: Task): boolean {
  return Boolean(
    task.group?.startsWith('service:') ||
      task.startedBy?.startsWith('ecs-svc/') ||
      task.taskDefinitionArn?.includes(':daemon-task-definition/'),
  );
}

/** On these no daemon runs: they are for managed instances only (ECS API reference, CreateDaemon). */
const WITHOUT_DAEMONS: ReadonlySet<string | undefined> = new Set(['FARGATE', 'EC2', 'EXTERNAL']);

/** Whether it takes `ListTasks` by daemon to know that the task does not belong to one. */
export function mayBeOfDaemon(task: Task): boolean {
  return !WITHOUT_DAEMONS.has(task.launchType);
}

export function busyTaskOf(task: Task, arn: string, clusterArn: string): BusyTask {
  return {
    arn,
    clusterArn,
    family: familyOf(task.taskDefinitionArn) ?? lastPart(arn),
    lastStatus: task.lastStatus ?? 'UNKNOWN',
    startedBy: task.startedBy ?? null,
    since: task.startedAt ?? task.createdAt ?? null,
    absences: 0,
  };
}

/**
 * A task that is over, as one run of its family. Null for one that never ran, and for one that did not end by itself:
 * how long it was let run says nothing about how long it takes.
 * https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_Task.html (stopCode)
 */
export function taskRunOf(task: Task, arn: string, clusterArn: string): TaskRun | null {
  const family = familyOf(task.taskDefinitionArn);
  const endedAt = task.executionStoppedAt ?? task.stoppedAt;
  const endedByItself = !task.stopCode || task.stopCode === 'EssentialContainerExited';
  if (!family || !task.startedAt || !endedAt || !endedByItself) return null;
  return {
    arn,
    clusterArn,
    family,
    startedBy: task.startedBy ?? null,
    startedAt: task.startedAt,
    endedAt,
  };
}

/**
 * Listed but not described: it may have ended or may not be visible yet. Not known to be over, so it counts,
 * with what was known of it before.
 */
export function unknownTask(arn: string, clusterArn: string, before: BusyTask | undefined): BusyTask {
  const nothing = { arn, clusterArn, family: lastPart(arn), startedBy: null, since: null };
  return { ...(before ?? nothing), lastStatus: 'UNKNOWN', absences: 0 };
}

/** `arn:aws:ecs:region:account:task-definition/family:revision` */
function familyOf(taskDefinitionArn: string | undefined): string | undefined {
  return taskDefinitionArn?.split('/').at(-1)?.split(':').at(0);
}

function lastPart(arn: string): string {
  return arn.split('/').at(-1) ?? arn;
}
