import { isDeepStrictEqual } from 'node:util';
import { AwsError } from './aws-error.ts';
import type { Launch } from './launch.ts';
import { endOf } from './task.ts';
import { taskByArn } from './task-list.ts';
import type { World } from './world.ts';

const HOUR_MS = 3_600_000;
const LONGEST_MS = 24 * HOUR_MS;

/**
 * What this token has launched in the cluster already, or undefined. Refuses with ConflictException when it was asked
 * for something else. https://docs.aws.amazon.com/AmazonECS/latest/APIReference/ECS_Idempotency.html
 */
export function launched(world: World, asked: Omit<Launch, 'taskArns' | 'at'>): Launch | undefined {
  const known = world.launches.find(
    (launch) =>
      launch.cluster === asked.cluster &&
      launch.clientToken === asked.clientToken &&
      isRemembered(world, launch),
  );
  if (!known || isDeepStrictEqual(known.input, asked.input)) return known;
  throw new AwsError('ConflictException', 'The client token is in use with other parameters.', 400, {
    resourceIds: known.taskArns,
  });
}

/** The world that remembers this launch, and no longer those that are over. */
export function withLaunch(world: World, launch: Launch): World {
  return { ...world, launches: [...world.launches.filter((old) => isRemembered(world, old)), launch] };
}

/** For 24 hours, or until an hour after the end of its tasks, whichever comes first. */
function isRemembered(world: World, { at, taskArns }: Launch): boolean {
  if (world.now - at > LONGEST_MS) return false;
  const tasks = taskArns.flatMap((arn) => taskByArn(world.tasks, arn) ?? []);
  return tasks.some((task) => world.now - endOf(task) <= HOUR_MS);
}
