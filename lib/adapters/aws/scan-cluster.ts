import type { ECSClient, Task } from '@aws-sdk/client-ecs';
import { afterAbsence, type BusyTask } from '#lib/domain/drain/busy-task.ts';
import type { Failure } from '#lib/domain/drain/observation.ts';
import { awsFailure, isNamed } from './aws-failure.ts';
import { clusterName } from './cluster-arns.ts';
import { daemonTaskArns } from './daemon-tasks.ts';
import { describeTasks } from './describe-tasks.ts';
import { busyTaskOf, isOver, mayBeOfDaemon, runsForEver, unknownTask } from './ecs-task.ts';
import { listTasks } from './list-tasks.ts';

export type ClusterScan = {
  readonly busyTasks: readonly BusyTask[];
  readonly failures: readonly Failure[];
  /** Listed tasks that can never count any more, so that they need not be described again. */
  readonly settled: ReadonlySet<string>;
};

/**
 * The busy tasks of one cluster. `known` are those of it that were busy before, `settled` is what the scan
 * before gave. Rejects when AWS does not answer, or gives half an answer.
 */
export async function scanCluster(
  ecs: ECSClient,
  cluster: string,
  known: readonly BusyTask[],
  settled: ReadonlySet<string>,
): Promise<ClusterScan> {
  // One after the other: a task moves from RUNNING to STOPPED only, so none is missed in between.
  const running = await listTasks(ecs, { cluster, desiredStatus: 'RUNNING' });
  const stopping = await listTasks(ecs, { cluster, desiredStatus: 'STOPPED' });
  const listed = new Set([...running, ...stopping]);
  const before = new Map(known.map((task) => [task.arn, task]));
  const asked = [...new Set([...listed, ...before.keys()])].filter((arn) => !settled.has(arn));
  const described = await describeTasks(ecs, cluster, asked);
  const daemons = await tasksOfDaemons(ecs, cluster, described);

  const busyTasks: BusyTask[] = [];
  const nowSettled = new Set(settled);
  for (const arn of asked) {
    const task = described.get(arn);
    if (task && (isSettled(task) || daemons.arns.has(arn))) nowSettled.add(arn);
    else if (task) busyTasks.push(busyTaskOf(task, arn, cluster));
    else if (listed.has(arn)) busyTasks.push(unknownTask(arn, cluster, before.get(arn)));
    else busyTasks.push(...stillAbsent(before.get(arn)));
  }
  return { busyTasks, failures: daemons.failures, settled: onlyListed(nowSettled, listed) };
}

function isSettled(task: Task): boolean {
  return isOver(task) || runsForEver(task);
}

function stillAbsent(before: BusyTask | undefined): BusyTask[] {
  const unknown = before ? afterAbsence(before) : null;
  return unknown ? [unknown] : [];
}

/** What is not listed is not asked about again; so the memory is no longer than the lists. */
function onlyListed(arns: ReadonlySet<string>, listed: ReadonlySet<string>): ReadonlySet<string> {
  return new Set([...arns].filter((arn) => listed.has(arn)));
}

type DaemonTasks = { readonly arns: ReadonlySet<string>; readonly failures: readonly Failure[] };

/** Asked only while a task could be a daemon's. Not to know is to count them all, and to say why. */
async function tasksOfDaemons(
  ecs: ECSClient,
  cluster: string,
  described: ReadonlyMap<string, Task>,
): Promise<DaemonTasks> {
  const isDoubtful = (task: Task) => !isSettled(task) && mayBeOfDaemon(task);
  if (![...described.values()].some(isDoubtful)) return { arns: new Set(), failures: [] };
  try {
    return { arns: await daemonTaskArns(ecs, cluster), failures: [] };
  } catch (cause) {
    const what = `Which tasks of cluster ${clusterName(cluster)} belong to daemons`;
    const why = isNamed(cause, 'AccessDeniedException')
      ? 'This application lacks the permission ecs:ListDaemons.'
      : awsFailure(cause).why;
    return { arns: new Set(), failures: [{ kind: 'unavailable', concerns: 'tasks', what, why }] };
  }
}
