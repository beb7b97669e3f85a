import { randomUUID } from 'node:crypto';
import { type Place, taskArn } from './arn.ts';
import type { Described, Successor, TaskDefinition, TaskStatus } from './task-definition.ts';

/** From `at` (milliseconds) the task is in `status`. */
export type Stage = { readonly status: TaskStatus; readonly at: number };

/** What a task was launched with. */
export type TaskLaunch = {
  readonly launchType?: string;
  readonly overrides?: object;
  readonly tags?: readonly object[];
};

/** A task is its course: what it is at a given time follows from that, nothing has to be moved. */
export type Task = {
  readonly arn: string;
  readonly cluster: string;
  readonly family: string;
  readonly group: string;
  readonly startedBy: string | null;
  readonly stoppedReason: string | null;
  /** In order of time, at least one. */
  readonly stages: readonly [Stage, ...Stage[]];
  readonly daemon?: string;
  /** Before this time ListTasks and DescribeTasks do not know it. */
  readonly visibleAt?: number;
  readonly described?: Described;
  readonly stopTimeoutSeconds?: number;
  readonly startsAtEnd?: Successor;
  /** What RunTask was asked for beyond that, as it is described. */
  readonly launch?: TaskLaunch;
};

export type NewTask = Omit<TaskDefinition, 'status' | 'durationSeconds'> & Pick<Task, 'launch'>;

/**
 * Groups are as ECS gives them when nothing is said: `service:`, `daemon:` or `family:` and the name. The
 * one of daemons was seen on hosts (https://github.com/DataDog/datadog-agent/pull/50234); no document promises it.
 */
export function newTask(place: Place, definition: NewTask, stages: Task['stages']): Task {
  const { visibleAfterSeconds = 0, ...task } = definition;
  return {
    ...task,
    arn: taskArn(place, task.cluster, randomUUID().replaceAll('-', '')),
    group: task.group ?? (task.daemon ? `daemon:${task.daemon}` : `family:${task.family}`),
    startedBy: task.startedBy ?? null,
    stoppedReason: null,
    stages,
    ...(visibleAfterSeconds > 0 ? { visibleAt: stages[0].at + visibleAfterSeconds * 1000 } : {}),
  };
}

export function statusAt(task: Task, now: number): TaskStatus {
  return (task.stages.findLast((stage) => stage.at <= now) ?? task.stages[0]).status;
}

/** What ListTasks filters on: STOPPED as soon as the task is on its way down. */
export function desiredStatusAt(task: Task, now: number): 'RUNNING' | 'STOPPED' {
  return hasBegunToStop(statusAt(task, now)) ? 'STOPPED' : 'RUNNING';
}

export function hasBegunToStop(status: TaskStatus): boolean {
  return ['DEACTIVATING', 'STOPPING', 'DEPROVISIONING', 'STOPPED'].includes(status);
}

/** Whether ListTasks and DescribeTasks know the task already. */
export function isVisible(task: Task, now: number): boolean {
  return task.visibleAt === undefined || task.visibleAt <= now;
}

/** When the task entered the first of `statuses` that it has been in; null when in none yet. */
export function enteredAt(task: Task, now: number, ...statuses: readonly TaskStatus[]): number | null {
  return task.stages.find((stage) => stage.at <= now && statuses.includes(stage.status))?.at ?? null;
}

/** When the task is STOPPED, as far as is known already; Infinity when nothing ends it. */
export function endOf(task: Task): number {
  return task.stages.find((stage) => stage.status === 'STOPPED')?.at ?? Number.POSITIVE_INFINITY;
}
