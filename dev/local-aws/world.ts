import { clusterArn, familyOf, lastPart, type Place } from './arn.ts';
import { clusterNotFound } from './aws-error.ts';
import type { RuleDefinition } from './definition.ts';
import type { Lags } from './lags.ts';
import type { Launch } from './launch.ts';
import { buildRule, type Rule } from './rule.ts';
import { type NewTask, newTask, type Task } from './task.ts';
import { withTaskReplaced } from './task-list.ts';

/** Everything that one account holds in one region, as it is at `now` (milliseconds). */
export type World = Place & {
  readonly now: number;
  readonly clusters: readonly string[];
  /** Names of those that were deleted: ECS remembers them as INACTIVE. */
  readonly deletedClusters: readonly string[];
  readonly rules: readonly Rule[];
  readonly tasks: readonly Task[];
  /** How long tasks of a family last, in seconds, from and to. */
  readonly durations: Readonly<Record<string, readonly [number, number]>>;
  readonly lags: Lags;
  /** What RunTask was asked with a client token, for as long as it answers the same again. */
  readonly launches: readonly Launch[];
};

const DEFAULT_DURATION = [20, 20] as const;

/** The world with this rule, in place of one of the same name on the same bus. */
export function withRule(world: World, definition: RuleDefinition): World {
  const rule = buildRule(world, definition, world.now);
  const others = world.rules.filter((other) => !(other.name === rule.name && other.bus === rule.bus));
  const given = definition.durationSeconds;
  const family = definition.family ?? definition.name;
  return {
    ...world,
    rules: [...others, rule],
    durations:
      given === undefined
        ? world.durations
        : { ...world.durations, [family]: typeof given === 'number' ? [given, given] : given },
  };
}

/** A task that starts in this world: unless it says otherwise it is known only when the world's lag is over. */
export function startTask(world: World, task: NewTask, stages: Task['stages']): Task {
  return newTask(world, { visibleAfterSeconds: world.lags.visibleSeconds, ...task }, stages);
}

export function withTasks(world: World, tasks: readonly Task[]): World {
  return { ...world, tasks: [...world.tasks, ...tasks] };
}

export function replaceTask(world: World, task: Task): World {
  return { ...world, tasks: withTaskReplaced(world.tasks, task) };
}

export function replaceRule(world: World, rule: Rule): World {
  const same = (other: Rule) => other.name === rule.name && other.bus === rule.bus;
  return { ...world, rules: world.rules.map((other) => (same(other) ? rule : other)) };
}

/** The cluster is gone, and its tasks with it; ECS itself would refuse while there are any. */
export function withoutCluster(world: World, nameOrArn: string): World {
  const gone = clusterName(world, nameOrArn);
  return {
    ...world,
    clusters: world.clusters.filter((name) => name !== gone),
    deletedClusters: [...world.deletedClusters, gone],
    tasks: world.tasks.filter((task) => task.cluster !== gone),
  };
}

/** Some duration, in seconds, of those that tasks of this family have. */
export function someDuration(world: World, taskDefinition: string): number {
  const [from, to] = world.durations[familyOf(taskDefinition)] ?? DEFAULT_DURATION;
  return from + Math.random() * (to - from);
}

/** The name of a cluster given by name or ARN; none given means `default`. Refuses with ClusterNotFoundException. */
export function clusterName(world: World, nameOrArn = 'default'): string {
  const name = lastPart(nameOrArn);
  const known = world.clusters.includes(name);
  if (!known || ![name, clusterArn(world, name)].includes(nameOrArn)) throw clusterNotFound();
  return name;
}
