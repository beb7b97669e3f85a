import { type ECSClient, StopTaskCommand } from '@aws-sdk/client-ecs';
import type { BusyTask } from '#lib/domain/drain/busy-task.ts';
import type { ControlResult } from '#lib/ports/schedule-control.ts';
import type { TaskControl } from '#lib/ports/task-control.ts';
import { awsFailure, isNamed } from './aws-failure.ts';
import { describeTasks } from './describe-tasks.ts';
import { isOver } from './ecs-task.ts';
import { withDeadline } from './with-deadline.ts';

/**
 * "Up to 255 characters are allowed in this message", says the API reference of earlier years; today's says
 * nothing. https://docs.aws.amazon.com/sdk-for-ruby/v2/api/Aws/ECS/Types/StopTaskRequest.html
 */
const LONGEST_REASON = 255;

/** Stops tasks of any cluster; needs ecs:StopTask, which nothing else here does. */
export function createTaskControl(ecs: ECSClient): TaskControl {
  return {
    async stop(task, why) {
      const input = { cluster: task.clusterArn, task: task.arn, reason: cut(why) };
      try {
        await withDeadline((options) => ecs.send(new StopTaskCommand(input), options));
        return { kind: 'done' };
      } catch (cause) {
        return resultOf(ecs, task, cause);
      }
    },
  };
}

function cut(why: string): string {
  const reason = why.length > LONGEST_REASON ? `${why.slice(0, LONGEST_REASON - 1)}…` : why;
  return reason.toWellFormed();
}

async function resultOf(ecs: ECSClient, task: BusyTask, cause: unknown): Promise<ControlResult> {
  if (isNamed(cause, 'ClusterNotFoundException')) return { kind: 'gone' };
  if (isNamed(cause, 'AccessDeniedException')) {
    const why = 'This application may not stop tasks: it lacks the permission ecs:StopTask.';
    return { kind: 'failed', why };
  }
  // ECS has no name of its own for a task that it does not know (any more), only words.
  if (isNamed(cause, 'InvalidParameterException') && (await isGone(ecs, task))) return { kind: 'gone' };
  return { kind: 'failed', why: awsFailure(cause).why };
}

async function isGone(ecs: ECSClient, { arn, clusterArn }: BusyTask): Promise<boolean> {
  try {
    const task = (await describeTasks(ecs, clusterArn, [arn])).get(arn);
    return !task || isOver(task);
  } catch {
    return false;
  }
}
