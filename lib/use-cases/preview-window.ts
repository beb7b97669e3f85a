import type { Preview } from '#lib/domain/console-view.ts';
import type { Principal } from '#lib/domain/principal.ts';
import { done, type Outcome } from '#lib/domain/refusal.ts';
import { authoriseCommand } from './authorise-command.ts';
import type { MaintenanceDeps } from './maintenance-deps.ts';
import { observe } from './observe.ts';

/**
 * What starting now would hold and wait for: asks AWS, changes nothing, stores nothing. Refusals:
 * not-signed-in, not-administrator, module-off.
 */
export async function previewWindow(deps: MaintenanceDeps, principal: Principal): Promise<Outcome<Preview>> {
  const allowed = authoriseCommand(deps, principal);
  if (!allowed.ok) return allowed;
  const { schedules, busyTasks, failures } = await observe(deps);
  return done({ schedules, busyTasks, failures });
}
