import * as z from 'zod';
import { lastPart, taskArn } from './arn.ts';
import { invalidPageToken, invalidParameter } from './aws-error.ts';
import { onTheWire, taskIn } from './ecs-task-view.ts';
import { type Answer, parseInput } from './operation.ts';
import { page } from './page.ts';
import { desiredStatusAt, isVisible, type Task } from './task.ts';
import type { Described } from './task-definition.ts';
import { inOrderOfArn } from './task-list.ts';
import { clusterName, type World } from './world.ts';

const listInput = z.object({
  cluster: z.string().optional(),
  desiredStatus: z.enum(['RUNNING', 'PENDING', 'STOPPED']).default('RUNNING'),
  family: z.string().optional(),
  serviceName: z.string().optional(),
  daemonName: z.string().optional(),
  startedBy: z.string().optional(),
  maxResults: z.number().int().min(1).max(100).default(100),
  nextToken: z.string().optional(),
});

/**
 * Filters on the desired status: PENDING never finds anything, and tasks that are being stopped are
 * under STOPPED. https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ListTasks.html
 */
export function listTasks(world: World, input: unknown, pageSize: number): Answer {
  const { cluster: given, maxResults, nextToken, ...filter } = parseInput(listInput, input);
  const cluster = clusterName(world, given);
  const found = page(
    inOrderOfArn(world.tasks),
    (task) => task.arn,
    { size: Math.min(maxResults, pageSize), token: nextToken, scope: JSON.stringify([cluster, filter]) },
    (task) =>
      task.cluster === cluster &&
      isVisible(task, world.now) &&
      desiredStatusAt(task, world.now) === filter.desiredStatus &&
      (filter.family === undefined || task.family === filter.family) &&
      (filter.startedBy === undefined || task.startedBy === filter.startedBy) &&
      (filter.daemonName === undefined || task.daemon === filter.daemonName) &&
      (filter.serviceName === undefined || task.group === `service:${lastPart(filter.serviceName)}`),
  );
  if (!found) throw invalidPageToken('ECS');
  return { output: { taskArns: found.items.map((task) => task.arn), nextToken: found.next } };
}

const describeInput = z.object({
  cluster: z.string().optional(),
  tasks: z.array(z.string()),
  include: z.array(z.enum(['TAGS'])).default([]),
});

/**
 * A task that is not to be known yet is MISSING, as one that never was; so is one that is set to be.
 * https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_DescribeTasks.html
 */
export function describeTasks(world: World, input: unknown): Answer {
  const { cluster: given, tasks: asked, include } = parseInput(describeInput, input);
  const tags = include.includes('TAGS');
  const cluster = clusterName(world, given);
  if (asked.length === 0) throw invalidParameter('Tasks cannot be empty.');
  if (asked.length > 100) throw invalidParameter('Tasks cannot be more than 100.');
  const found = [...new Set(asked)].map((idOrArn) => ({ idOrArn, task: knownTask(world, cluster, idOrArn) }));
  return {
    output: {
      tasks: found.flatMap(({ task }) =>
        task && answered(task) === 'normal' ? [onTheWire(world, task, { tags })] : [],
      ),
      failures: found
        .filter(({ task }) => !task || answered(task) === 'missing')
        .map(({ idOrArn }) => ({
          arn: idOrArn.startsWith('arn:') ? idOrArn : taskArn(world, cluster, idOrArn),
          reason: 'MISSING',
        })),
    },
  };
}

function knownTask(world: World, cluster: string, idOrArn: string): Task | undefined {
  const task = taskIn(world, cluster, idOrArn);
  return task && isVisible(task, world.now) ? task : undefined;
}

function answered(task: Task): Described {
  return task.described ?? 'normal';
}
