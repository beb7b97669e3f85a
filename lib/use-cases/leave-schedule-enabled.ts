import type { Principal } from '#lib/domain/principal.ts';
import { done, type Outcome, refuse } from '#lib/domain/refusal.ts';
import { requireAdministrator, requireModule } from './authorise.ts';
import type { MaintenanceDeps } from './maintenance-deps.ts';

/**
 * Leaves a schedule enabled that somebody keeps enabling during the window: it is no longer held again and no
 * longer blocks; tasks that it starts still do. Refusals: not-signed-in, not-administrator, module-off,
 * state-changed when nothing is owed to it any more.
 */
export async function leaveScheduleEnabled(
  deps: MaintenanceDeps,
  principal: Principal,
  holdId: string,
): Promise<Outcome<true>> {
  const allowed = requireAdministrator(principal);
  if (!allowed.ok) return allowed;
  const module = requireModule(deps.moduleActive);
  if (!module.ok) return module;
  return (await deps.holds.leaveEnabled(holdId, allowed.value.name))
    ? done(true)
    : refuse('state-changed', 'This schedule is not held any more. Look again.');
}
