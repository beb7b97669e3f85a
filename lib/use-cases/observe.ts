import type { Observation } from '#lib/domain/observation.ts';
import type { Discovery } from '#lib/ports/schedule-control.ts';
import type { MaintenanceDeps } from './maintenance-deps.ts';

type Watching = Pick<MaintenanceDeps, 'windows' | 'schedules' | 'tasks' | 'exemptTaskFamilies'>;

/** Looks at every schedule, then at every task: a task that a schedule starts in between is seen. */
export async function observe(deps: Watching): Promise<Observation> {
  return observeTasks(deps, await deps.schedules.discover());
}

/** The second half, after the schedules. Stamped with the time before looking, the safe side. */
export async function observeTasks(deps: Watching, discovery: Discovery): Promise<Observation> {
  const observedAt = await deps.windows.now();
  const scan = await deps.tasks.scan();
  return {
    observedAt,
    schedules: discovery.schedules,
    busyTasks: scan.busyTasks.filter((task) => !deps.exemptTaskFamilies.has(task.family)),
    failures: [...discovery.failures, ...scan.failures],
  };
}
