import * as z from 'zod';
import { daemonArn } from './arn.ts';
import { invalidPageToken } from './aws-error.ts';
import { type Answer, epochSeconds, parseInput } from './operation.ts';
import { page } from './page.ts';
import { clusterName, type World } from './world.ts';

const listInput = z.object({
  clusterArn: z.string().optional(),
  maxResults: z.number().int().min(1).max(100).default(100),
  nextToken: z.string().optional(),
});

/**
 * Here a daemon is there as long as it has tasks; its capacity providers are left out.
 * https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ListDaemons.html
 */
export function listDaemons(world: World, input: unknown, pageSize: number): Answer {
  const { clusterArn, maxResults, nextToken } = parseInput(listInput, input);
  const cluster = clusterName(world, clusterArn);
  const created = new Map<string, number>();
  for (const task of world.tasks) {
    if (task.cluster !== cluster || task.daemon === undefined) continue;
    created.set(task.daemon, Math.min(created.get(task.daemon) ?? Infinity, task.stages[0].at));
  }
  const size = Math.min(maxResults, pageSize);
  const scope = JSON.stringify(['daemons', cluster]);
  const found = page([...created.keys()].sort(), (name) => name, { size, token: nextToken, scope });
  if (!found) throw invalidPageToken('ECS');
  const daemonSummariesList = found.items.map((name) => ({
    daemonArn: daemonArn(world, cluster, name),
    status: 'ACTIVE',
    createdAt: epochSeconds(created.get(name) ?? null),
    updatedAt: epochSeconds(created.get(name) ?? null),
  }));
  return { output: { daemonSummariesList, nextToken: found.next } };
}
