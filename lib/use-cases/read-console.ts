import type { ConsoleView } from '#lib/domain/console-view.ts';
import type { Principal } from '#lib/domain/principal.ts';
import { blockers } from '#lib/domain/quiet.ts';
import { done, type Outcome } from '#lib/domain/refusal.ts';
import type { Hold } from '#lib/domain/schedule.ts';
import { isOpen } from '#lib/domain/window.ts';
import { requireAdministrator, requireModule } from './authorise.ts';
import type { MaintenanceDeps } from './maintenance-deps.ts';

/**
 * What the console shows, from the store alone: it never calls AWS and writes nothing. Refusals:
 * not-signed-in, not-administrator, module-off.
 */
export async function readConsole(
  deps: MaintenanceDeps,
  principal: Principal,
): Promise<Outcome<ConsoleView>> {
  const allowed = requireAdministrator(principal);
  if (!allowed.ok) return allowed;
  const module = requireModule(deps.moduleActive);
  if (!module.ok) return module;

  const [now, window, latest] = await Promise.all([
    deps.windows.now(),
    deps.windows.load(),
    deps.observations.latest(),
  ]);
  if (!isOpen(window)) {
    const holds = await holdsStillOwed(deps);
    return done({ now, window, holds, observation: null, blockers: [], safeToDeploy: false });
  }
  const holds = await deps.holds.ofWindow(window.id);
  const observation = latest && latest.observedAt >= window.startedAt ? latest : null;
  const found = blockers(holds, observation, now, deps.quietRules);
  const safeToDeploy = window.status === 'ACTIVE' && found.length === 0;
  return done({ now, window, holds, observation, blockers: found, safeToDeploy });
}

async function holdsStillOwed(deps: MaintenanceDeps): Promise<Hold[]> {
  const windows = new Set((await deps.holds.unresolved()).map((hold) => hold.windowId));
  return (await Promise.all([...windows].map((id) => deps.holds.ofWindow(id)))).flat();
}
