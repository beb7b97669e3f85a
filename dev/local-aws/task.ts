import { randomUUID } from 'node:crypto';
import { type Place, taskArn } from './arn.ts';
import { TASK_STATUSES, type TaskStatus } from './definition.ts';

/** From `at` (milliseconds) the task is in `status`. */
export type Stage = { readonly status: TaskStatus; readonly at: number };

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
};

/** Which part of its whole duration has passed when a task enters a status. */
const COURSE: readonly (readonly [TaskStatus, number])[] = [
  ['PENDING', 0.1],
  ['ACTIVATING', 0.15],
  ['RUNNING', 0.2],
  ['DEACTIVATING', 0.8],
  ['STOPPING', 0.85],
  ['DEPROVISIONING', 0.9],
  ['STOPPED', 1],
];

/** How a task goes down after StopTask, in seconds from then. */
const WAY_DOWN: readonly (readonly [TaskStatus, number])[] = [
  ['DEACTIVATING', 0],
  ['STOPPING', 1],
  ['DEPROVISIONING', 3],
  ['STOPPED', 4],
];

/** STOPPED tasks stay listed for about an hour. */
const LISTED_AFTER_STOP_MS = 3_600_000;

/** A task's course when it is STOPPED `seconds` after its creation at `from`. */
export function wholeCourse(from: number, seconds: number): Task['stages'] {
  const stages = COURSE.map(([status, part]) => ({ status, at: from + part * seconds * 1000 }));
  return [{ status: 'PROVISIONING', at: from }, ...stages];
}

export function newTask(
  place: Place,
  task: Pick<Task, 'cluster' | 'family' | 'stages'> & { group?: string; startedBy?: string },
): Task {
  return {
    arn: taskArn(place, task.cluster, randomUUID().replaceAll('-', '')),
    cluster: task.cluster,
    family: task.family,
    group: task.group ?? `family:${task.family}`,
    startedBy: task.startedBy ?? null,
    stoppedReason: null,
    stages: task.stages,
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

/** When the task entered the first of `statuses` that it has been in; null when in none yet. */
export function enteredAt(task: Task, now: number, ...statuses: readonly TaskStatus[]): number | null {
  return task.stages.find((stage) => stage.at <= now && statuses.includes(stage.status))?.at ?? null;
}

/** The task from `now` on in `status`, and nothing after it; statuses that come later are as if they had not been. */
export function standingAt(task: Task, status: TaskStatus, now: number): Task {
  const earlier = TASK_STATUSES.slice(0, TASK_STATUSES.indexOf(status));
  const past = task.stages.slice(1).filter((stage) => stage.at <= now && earlier.includes(stage.status));
  return { ...task, stages: [task.stages[0], ...past, { status, at: now }] };
}

/** The task asked to stop at `now`: it goes down over some seconds. One that is on its way down goes on. */
export function stopping(task: Task, reason: string, now: number): Task {
  if (desiredStatusAt(task, now) === 'STOPPED') return task;
  const past = task.stages.slice(1).filter((stage) => stage.at <= now);
  const down = WAY_DOWN.map(([status, seconds]) => ({ status, at: now + seconds * 1000 }));
  return { ...task, stoppedReason: reason, stages: [task.stages[0], ...past, ...down] };
}

export function isForgotten(task: Task, now: number): boolean {
  const stoppedAt = enteredAt(task, now, 'STOPPED');
  return stoppedAt !== null && now - stoppedAt > LISTED_AFTER_STOP_MS;
}
