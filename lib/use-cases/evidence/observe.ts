import type { BusyTask } from '#lib/domain/drain/busy-task.ts';
import type { Observation } from '#lib/domain/drain/observation.ts';
import type { Hold } from '#lib/domain/schedules/schedule.ts';
import type { Discovery } from '#lib/ports/schedule-control.ts';
import type { MaintenanceDeps } from '#lib/use-cases/maintenance-deps.ts';

type Watching = Pick<MaintenanceDeps, 'windows' | 'schedules' | 'tasks' | 'exempt'>;

/** Looks at every schedule, then at every task: a task that a schedule starts in between is seen. */
export async function observe(deps: Watching): Promise<Observation> {
  return observeTasks(deps, await discover(deps, []), []);
}

/** The first half of an observation. */
export type SchedulesSeen = Discovery & { readonly observedAt: Date };

/**
 * The schedules found and those of `unresolved`. Exempt ones are left out, but never while something is owed to
 * them. Stamped with the time before looking.
 */
export async function discover(deps: Watching, unresolved: readonly Hold[]): Promise<SchedulesSeen> {
  const observedAt = await deps.windows.now();
  const { schedules, failures } = await deps.schedules.discover(unresolved);
  const owed = new Set(unresolved.map((hold) => hold.ruleArn));
  const concerned = schedules.filter(({ arn, name }) => owed.has(arn) || !deps.exempt.schedules.has(name));
  return { observedAt, schedules: concerned, failures };
}

/** The second half, after the schedules. `known` are the tasks that were busy when last looked. */
export async function observeTasks(
  deps: Watching,
  { observedAt, schedules, failures }: SchedulesSeen,
  known: readonly BusyTask[],
): Promise<Observation> {
  const scan = await deps.tasks.scan(known);
  return {
    observedAt,
    schedules,
    busyTasks: scan.busyTasks.filter((task) => !deps.exempt.taskFamilies.has(task.family)),
    failures: [...failures, ...scan.failures],
  };
}
