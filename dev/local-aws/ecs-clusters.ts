import * as z from 'zod';
import { clusterArn } from './arn.ts';
import { AwsError, invalidPageToken } from './aws-error.ts';
import { type Answer, parseInput } from './operation.ts';
import { page } from './page.ts';
import { statusAt } from './task.ts';
import { clusterName, type World } from './world.ts';

const listInput = z.object({
  maxResults: z.number().int().min(1).max(100).default(100),
  nextToken: z.string().optional(),
});

/** https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ListClusters.html */
export function listClusters(world: World, input: unknown, pageSize: number): Answer {
  const { maxResults, nextToken } = parseInput(listInput, input);
  const arns = world.clusters.map((name) => clusterArn(world, name)).sort();
  const size = Math.min(maxResults, pageSize);
  const found = page(arns, (arn) => arn, { size, token: nextToken, scope: 'clusters' });
  if (!found) throw invalidPageToken('ECS');
  return { output: { clusterArns: found.items, nextToken: found.next } };
}

const describeInput = z.object({ clusters: z.array(z.string()).max(100).default([]) });

/**
 * A cluster that was deleted is answered, as INACTIVE: "might remain discoverable in your account for a
 * period of time", says https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_DeleteCluster.html,
 * and people saw it for more than a week (https://github.com/aws/copilot-cli/issues/5052). One that
 * never was is a failure MISSING.
 * https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_DescribeClusters.html
 */
export function describeClusters(world: World, input: unknown): Answer {
  const { clusters } = parseInput(describeInput, input);
  const asked = clusters.length > 0 ? clusters : ['default'];
  const names = asked.map((nameOrArn) => ({ nameOrArn, name: remembered(world, nameOrArn) }));
  return {
    output: {
      clusters: names.flatMap(({ name }) => (name === null ? [] : [describe(world, name)])),
      failures: names
        .filter(({ name }) => name === null)
        .map(({ nameOrArn }) => ({
          arn: nameOrArn.startsWith('arn:') ? nameOrArn : clusterArn(world, nameOrArn),
          reason: 'MISSING',
        })),
    },
  };
}

function remembered(world: World, nameOrArn: string): string | null {
  try {
    return clusterName({ ...world, clusters: [...world.clusters, ...world.deletedClusters] }, nameOrArn);
  } catch (error) {
    if (error instanceof AwsError) return null;
    throw error;
  }
}

function describe(world: World, name: string): object {
  const count = (...statuses: string[]) =>
    world.tasks.filter((task) => task.cluster === name && statuses.includes(statusAt(task, world.now)))
      .length;
  const services = world.tasks
    .filter((task) => task.cluster === name && task.group.startsWith('service:'))
    .map((task) => task.group);
  return {
    clusterArn: clusterArn(world, name),
    clusterName: name,
    status: world.clusters.includes(name) ? 'ACTIVE' : 'INACTIVE',
    registeredContainerInstancesCount: 0,
    runningTasksCount: count('RUNNING'),
    pendingTasksCount: count('PROVISIONING', 'PENDING', 'ACTIVATING'),
    activeServicesCount: new Set(services).size,
  };
}
