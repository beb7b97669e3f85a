import { afterAbsence, type BusyTask } from '#lib/domain/drain/busy-task.ts';
import type { TaskScan, TaskWatch } from '#lib/ports/task-watch.ts';
import { type FakeAws, type FakeTask, takeFault } from './fake-aws.ts';
import { carryOut, type Turn, yields } from './turn.ts';

/** All tasks are of the one cluster. */
export function createFakeTaskWatch(aws: FakeAws, turn: Turn = yields): TaskWatch {
  return { scan: (known) => carryOut(turn, 'tasks.scan', known, () => scan(aws, known)) };
}

function scan(aws: FakeAws, known: readonly BusyTask[]): TaskScan {
  if (takeFault(aws, 'scan', null)) {
    const what = 'The tasks of cluster dataall';
    const failure = {
      kind: 'unavailable',
      concerns: 'tasks',
      what,
      why: 'AWS did not answer in time.',
    } as const;
    return { busyTasks: known, failures: [failure] };
  }
  const knownByArn = new Map(known.map((task) => [task.arn, task]));
  const asked = new Set(knownByArn.keys());
  for (const task of aws.tasks.values()) if (task.listed) asked.add(task.arn);
  const busyTasks = [...asked].flatMap((arn) => {
    const busy = busyTaskOf(aws, arn, knownByArn.get(arn) ?? null);
    return busy ? [busy] : [];
  });
  return { busyTasks, failures: [] };
}

/** What is to be said about a task that is listed or was known; null when it is over. */
function busyTaskOf(aws: FakeAws, arn: string, known: BusyTask | null): BusyTask | null {
  const task = aws.tasks.get(arn);
  if (task?.described) return task.lastStatus === 'STOPPED' ? null : described(aws, task);
  if (task?.listed) return unknown(aws, arn, known);
  return known && afterAbsence(known);
}

function described({ clusterArn }: FakeAws, { arn, family, lastStatus, startedBy }: FakeTask): BusyTask {
  return { arn, clusterArn, family, lastStatus, startedBy, since: null, absences: 0 };
}

/** Listed but not described: it is there, and nothing more is known than before. */
function unknown({ clusterArn }: FakeAws, arn: string, known: BusyTask | null): BusyTask {
  const family = arn.split('/').at(-1) ?? arn;
  const before = known ?? { arn, clusterArn, family, startedBy: null, since: null };
  return { ...before, lastStatus: 'UNKNOWN', absences: 0 };
}
