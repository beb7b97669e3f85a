import { blockers, isSafeToDeploy, type Quiet } from '#lib/domain/drain/quiet.ts';
import { isOpen } from '#lib/domain/window/window.ts';
import type { MaintenanceDeps } from '#lib/use-cases/maintenance-deps.ts';
import { readEvidence } from './read-evidence.ts';

type Stores = Pick<
  MaintenanceDeps,
  'moduleActive' | 'windows' | 'holds' | 'replicas' | 'observations' | 'quietRules'
>;

/**
 * Whether it is safe to deploy and what stands against it, as the console says, from the store alone; null with the
 * module off. Asks for no principal: for what tells numbers of it only, and no names.
 */
export async function readQuiet(deps: Stores): Promise<Quiet | null> {
  if (!deps.moduleActive) return null;
  const [now, window] = await Promise.all([deps.windows.now(), deps.windows.load()]);
  if (!isOpen(window)) return { safeToDeploy: false, blockers: [], observationAgeMs: null };
  const evidence = await readEvidence(deps, window);
  const found = blockers(window, evidence, now, deps.quietRules);
  const { observation } = evidence;
  return {
    safeToDeploy: isSafeToDeploy(window, found),
    blockers: found,
    observationAgeMs: observation && now.getTime() - observation.observedAt.getTime(),
  };
}
