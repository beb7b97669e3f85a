import * as z from 'zod';
import { familyOf } from './arn.ts';
import { invalidParameter } from './aws-error.ts';
import { onTheWire, taskIn } from './ecs-task-view.ts';
import { type Answer, parseInput } from './operation.ts';
import { courseOf, stopping } from './task-course.ts';
import { clusterName, replaceTask, someDuration, startTask, type World, withTasks } from './world.ts';

const runInput = z.object({
  cluster: z.string().optional(),
  taskDefinition: z.string(),
  count: z.number().int().min(1).max(10).default(1),
  group: z.string().optional(),
  startedBy: z.string().max(128).optional(),
});

/** Any family may be run: there is no registry of task definitions here. */
export function runTask(world: World, input: unknown): Answer {
  const { cluster: given, taskDefinition, count, group, startedBy } = parseInput(runInput, input);
  const task = {
    cluster: clusterName(world, given),
    family: familyOf(taskDefinition),
    ...(group ? { group } : {}),
    ...(startedBy ? { startedBy } : {}),
  };
  const started = Array.from({ length: count }, () => {
    const durationSeconds = someDuration(world, taskDefinition);
    return startTask(world, task, courseOf(world.now, { durationSeconds }));
  });
  return {
    output: { tasks: started.map((one) => onTheWire(world, one)), failures: [] },
    world: withTasks(world, started),
  };
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
  return { output: { task: onTheWire(world, stopped) }, world: replaceTask(world, stopped) };
}
