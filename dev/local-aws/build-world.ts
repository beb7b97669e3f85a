import type { WorldDefinition } from './definition.ts';
import { NO_LAGS } from './lags.ts';
import { settle } from './settle.ts';
import { newTask, type Task } from './task.ts';
import { courseOf } from './task-course.ts';
import type { TaskDefinition } from './task-definition.ts';
import { clusterName, startTask, type World, withRule, withTasks } from './world.ts';

/** The world as it is defined. Refuses with ClusterNotFoundException. */
export function buildWorld(definition: WorldDefinition, now: number): World {
  const empty: World = {
    account: definition.account ?? '111122223333',
    region: definition.region ?? 'eu-west-1',
    now,
    clusters: definition.clusters,
    deletedClusters: [],
    rules: [],
    tasks: [],
    durations: {},
    lags: { ...NO_LAGS, ...definition.lags },
    launches: [],
  };
  const ruled = (definition.rules ?? []).reduce(withRule, empty);
  const kept = [
    ...(definition.services ?? []).flatMap(({ count = 1, ...service }) =>
      times(count, () => serviceTask(service)),
    ),
    ...(definition.daemons ?? []).flatMap(({ count = 1, ...daemon }) =>
      times(count, () => daemonTask(daemon)),
    ),
  ];
  const tasks = [...kept, ...(definition.tasks ?? [])].map((task) => taskOf(ruled, task, newTask));
  return settle(withTasks(ruled, tasks));
}

/** Refuses with ClusterNotFoundException. */
export function withTask(world: World, definition: TaskDefinition): { world: World; task: Task } {
  const task = taskOf(world, definition, startTask);
  return { world: withTasks(world, [task]), task };
}

function taskOf(world: World, definition: TaskDefinition, make: typeof startTask): Task {
  const { status, durationSeconds, cluster, ...task } = definition;
  const course = courseOf(world.now, {
    ...(status ? { status } : {}),
    ...(durationSeconds ? { durationSeconds } : {}),
  });
  return make(world, { ...task, cluster: clusterName(world, cluster) }, course);
}

function serviceTask({ cluster, name }: { cluster: string; name: string }): TaskDefinition {
  const deployment = String(Math.floor(Math.random() * 1e19)).padStart(19, '1');
  return { cluster, family: name, group: `service:${name}`, startedBy: `ecs-svc/${deployment}` };
}

function daemonTask({ cluster, name }: { cluster: string; name: string }): TaskDefinition {
  return { cluster, family: name, daemon: name };
}

function times<T>(count: number, make: () => T): T[] {
  return Array.from({ length: count }, make);
}
