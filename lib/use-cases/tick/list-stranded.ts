import { isOwed, isToBeEnabled } from '#lib/domain/schedules/schedule.ts';
import type { MaintenanceDeps } from '#lib/use-cases/maintenance-deps.ts';

/**
 * Names of the schedules that nobody will put back while the module is off: a window was open, or still
 * releasing, when it was switched off.
 */
export async function listStranded(deps: Pick<MaintenanceDeps, 'holds'>): Promise<string[]> {
  const unresolved = await deps.holds.unresolved();
  return unresolved.filter((hold) => isOwed(hold) && isToBeEnabled(hold)).map((hold) => hold.ruleName);
}
