import type { Preview } from '#lib/domain/console-view.ts';
import type { Principal } from '#lib/domain/principal.ts';
import { done, type Outcome } from '#lib/domain/refusal.ts';
import { requireAdministrator, requireModule } from './authorise.ts';
import type { MaintenanceDeps } from './maintenance-deps.ts';
import { observe } from './observe.ts';

/**
 * What starting now would hold and wait for: asks AWS, changes nothing, stores nothing. Refusals:
 * not-signed-in, not-administrator, module-off.
 */
export async function previewWindow(deps: MaintenanceDeps, principal: Principal): Promise<Outcome<Preview>> {
  const allowed = requireAdministrator(principal);
  if (!allowed.ok) return allowed;
  const module = requireModule(deps.moduleActive);
  if (!module.ok) return module;
  const { schedules, busyTasks, failures } = await observe(deps);
  return done({ schedules, busyTasks, failures });
}
