import { clusterArn, familyOf, lastPart, type Place } from './arn.ts';
import { clusterNotFound } from './aws-error.ts';
import type { RuleDefinition, TaskDefinition, WorldDefinition } from './definition.ts';
import { buildRule, type Rule } from './rule.ts';
import { newTask, type Task, wholeCourse } from './task.ts';

/** Everything that one account holds in one region, as it is at `now` (milliseconds). */
export type World = Place & {
  readonly now: number;
  readonly clusters: readonly string[];
  readonly rules: readonly Rule[];
  readonly tasks: readonly Task[];
  /** How long tasks of a family last, in seconds, from and to. */
  readonly durations: Readonly<Record<string, readonly [number, number]>>;
};

const DEFAULT_DURATION = [20, 20] as const;

export function buildWorld(definition: WorldDefinition, now: number): World {
  const empty: World = {
    account: definition.account ?? '111122223333',
    region: definition.region ?? 'eu-west-1',
    now,
    clusters: definition.clusters,
    rules: [],
    tasks: [],
    durations: {},
  };
  const ruled = (definition.rules ?? []).reduce(withRule, empty);
  const served = (definition.services ?? []).flatMap((service) =>
    Array.from({ length: service.count ?? 1 }, () => serviceTask(service.cluster, service.name)),
  );
  return [...served, ...(definition.tasks ?? [])].reduce((world, task) => withTask(world, task).world, ruled);
}

function serviceTask(cluster: string, name: string): TaskDefinition {
  const deployment = String(Math.floor(Math.random() * 1e19)).padStart(19, '1');
  return { cluster, family: name, group: `service:${name}`, startedBy: `ecs-svc/${deployment}` };
}

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

/** Refuses with ClusterNotFoundException. */
export function withTask(world: World, definition: TaskDefinition): { world: World; task: Task } {
  const { cluster, family, group, startedBy, durationSeconds, status = 'RUNNING' } = definition;
  const task = newTask(world, {
    cluster: clusterName(world, cluster),
    family,
    ...(group ? { group } : {}),
    ...(startedBy ? { startedBy } : {}),
    stages:
      durationSeconds === undefined ? [{ status, at: world.now }] : wholeCourse(world.now, durationSeconds),
  });
  return { world: { ...world, tasks: [...world.tasks, task] }, task };
}

export function replaceTask(world: World, task: Task): World {
  return { ...world, tasks: world.tasks.map((other) => (other.arn === task.arn ? task : other)) };
}

export function replaceRule(world: World, rule: Rule): World {
  const same = (other: Rule) => other.name === rule.name && other.bus === rule.bus;
  return { ...world, rules: world.rules.map((other) => (same(other) ? rule : other)) };
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
