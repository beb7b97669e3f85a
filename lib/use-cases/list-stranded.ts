import type { MaintenanceDeps } from './maintenance-deps.ts';

/**
 * Names of the schedules that nobody will put back while the module is off: a window was open, or still
 * releasing, when it was switched off.
 */
export async function listStranded(deps: Pick<MaintenanceDeps, 'holds'>): Promise<string[]> {
  const owed = await deps.holds.unresolved();
  return owed.filter((hold) => hold.originalState === 'ENABLED').map((hold) => hold.ruleName);
}
