import * as z from 'zod';
import { familyOf } from './arn.ts';
import { invalidParameter } from './aws-error.ts';
import { onTheWire, taskIn } from './ecs-task-view.ts';
import { type Answer, parseInput } from './operation.ts';
import { launched, withLaunch } from './remembered-launches.ts';
import type { Task } from './task.ts';
import { courseOf, stopping } from './task-course.ts';
import { clusterName, replaceTask, someDuration, startTask, type World, withTasks } from './world.ts';

const runInput = z.looseObject({
  cluster: z.string().optional(),
  taskDefinition: z.string(),
  count: z.number().int().min(1).max(10).default(1),
  group: z.string().optional(),
  startedBy: z.string().max(128).optional(),
  clientToken: z
    .string()
    .regex(/^[!-~]{1,64}$/)
    .optional(),
  launchType: z.string().exactOptional(),
  capacityProviderStrategy: z.array(z.unknown()).exactOptional(),
  overrides: z.looseObject({}).exactOptional(),
  tags: z.array(z.strictObject({ key: z.string(), value: z.string().exactOptional() })).exactOptional(),
});

/**
 * Any family may be run: there is no registry of task definitions here. The same client token answers the same
 * tasks again. https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_RunTask.html
 */
export function runTask(world: World, given: unknown): Answer {
  const input = parseInput(runInput, given);
  const { taskDefinition, count, group, startedBy, clientToken } = input;
  const { launchType, capacityProviderStrategy, overrides, tags } = input;
  if (launchType && capacityProviderStrategy) {
    throw invalidParameter('Specifying both a launch type and capacity provider strategy is not supported.');
  }
  const cluster = clusterName(world, input.cluster);
  const known = clientToken && launched(world, { cluster, clientToken, input });
  if (known) {
    return answerOf(
      world,
      known.taskArns.flatMap((arn) => taskIn(world, cluster, arn) ?? []),
    );
  }
  const task = {
    cluster,
    family: familyOf(taskDefinition),
    ...(group ? { group } : {}),
    ...(startedBy ? { startedBy } : {}),
    launch: {
      ...(launchType ? { launchType } : {}),
      ...(overrides ? { overrides } : {}),
      ...(tags ? { tags } : {}),
    },
  };
  const started = Array.from({ length: count }, () => {
    const durationSeconds = someDuration(world, taskDefinition);
    return startTask(world, task, courseOf(world.now, { durationSeconds }));
  });
  const after = withTasks(world, started);
  const taskArns = started.map(({ arn }) => arn);
  return answerOf(
    clientToken ? withLaunch(after, { cluster, clientToken, input, taskArns, at: world.now }) : after,
    started,
  );
}

function answerOf(world: World, tasks: readonly Task[]): Answer {
  const described = tasks.map((task) => onTheWire(world, task, { tags: true }));
  return { output: { tasks: described, failures: [] }, world };
}

const stopInput = z.object({
  cluster: z.string().optional(),
  task: z.string(),
  reason: z.string().default('Task stopped by user'),
});

/** 200 means asked, not stopped: the task goes down over some seconds. */
export function stopTask(world: World, input: unknown): Answer {
  const { cluster, task: idOrArn, reason } = parseInput(stopInput, input);
  const task = taskIn(world, clusterName(world, cluster), idOrArn);
  if (!task) throw invalidParameter('The referenced task was not found.');
  const stopped = stopping(task, reason, world.now);
  return { output: { task: onTheWire(world, stopped, { tags: false }) }, world: replaceTask(world, stopped) };
}
