import type { Observation } from '#lib/domain/observation.ts';
import type { MaintenanceDeps } from './maintenance-deps.ts';

/** Looks at every schedule and every task once. Stamped with the time before looking, the safe side. */
export async function observe(
  deps: Pick<MaintenanceDeps, 'windows' | 'schedules' | 'tasks'>,
): Promise<Observation> {
  const observedAt = await deps.windows.now();
  const [discovery, scan] = await Promise.all([deps.schedules.discover(), deps.tasks.scan()]);
  return {
    observedAt,
    schedules: discovery.schedules,
    busyTasks: scan.busyTasks,
    failures: [...discovery.failures, ...scan.failures],
  };
}
