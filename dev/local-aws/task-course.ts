import { desiredStatusAt, type Task } from './task.ts';
import { TASK_STATUSES, type TaskStatus } from './task-definition.ts';

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

/** A task that says nothing else obeys soon. ECS would wait 30 seconds before it kills. */
const DEFAULT_STOP_TIMEOUT_SECONDS = 3;
const DEPROVISIONING_SECONDS = 1;

/** A task's course from its creation at `from` (milliseconds): STOPPED `seconds` later, or at `status` for good. */
export function courseOf(
  from: number,
  { durationSeconds: seconds, status = 'RUNNING' }: { durationSeconds?: number; status?: TaskStatus },
): Task['stages'] {
  if (seconds === undefined) return [{ status, at: from }];
  const stages = COURSE.map(([later, part]) => ({ status: later, at: from + part * seconds * 1000 }));
  return [{ status: 'PROVISIONING', at: from }, ...stages];
}

/** The task from `now` on in `status`, and nothing after it; statuses that come later are as if they had not been. */
export function standingAt(task: Task, status: TaskStatus, now: number): Task {
  const earlier = TASK_STATUSES.slice(0, TASK_STATUSES.indexOf(status));
  const past = task.stages.slice(1).filter((stage) => stage.at <= now && earlier.includes(stage.status));
  return { ...task, stages: [task.stages[0], ...past, { status, at: now }] };
}

/**
 * The task asked to stop at `now`: its code runs on until its stop timeout, then it is killed, and a
 * second later STOPPED. One that is on its way down goes on.
 */
export function stopping(task: Task, reason: string, now: number): Task {
  if (desiredStatusAt(task, now) === 'STOPPED') return task;
  const past = task.stages.slice(1).filter((stage) => stage.at <= now);
  const down = wayDown(task.stopTimeoutSeconds ?? DEFAULT_STOP_TIMEOUT_SECONDS);
  const stages = down.map(([status, seconds]) => ({ status, at: now + seconds * 1000 }));
  return { ...task, stoppedReason: reason, stages: [task.stages[0], ...past, ...stages] };
}

function wayDown(killedAfter: number): readonly (readonly [TaskStatus, number])[] {
  return [
    ['DEACTIVATING', 0],
    ['STOPPING', Math.min(1, killedAfter / 2)],
    ['DEPROVISIONING', killedAfter],
    ['STOPPED', killedAfter + DEPROVISIONING_SECONDS],
  ];
}
