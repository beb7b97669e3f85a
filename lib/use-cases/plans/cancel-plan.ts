import type { WindowPlan } from '#lib/domain/plans/window-plan.ts';
import type { Principal } from '#lib/domain/principal.ts';
import { done, type Outcome } from '#lib/domain/refusal.ts';
import { authoriseCommand } from '#lib/use-cases/authorise-command.ts';
import { ATTEMPTS, changedTooOften } from './changed-too-often.ts';
import { findPlan } from './find-plan.ts';
import type { PlanDeps } from './plan-deps.ts';

/** `version` is the one that the page showed. */
export type CancelPlanInput = { readonly planId: string; readonly version: number };

/**
 * Nothing of the plan takes place any more; a window that it has started already goes on. Refusals: not-signed-in,
 * not-administrator, module-off, not-found, and state-changed when somebody else has changed the plan.
 */
export async function cancelPlan(
  deps: PlanDeps,
  principal: Principal,
  input: CancelPlanInput,
): Promise<Outcome<WindowPlan>> {
  const allowed = authoriseCommand(deps, principal);
  if (!allowed.ok) return allowed;

  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const [found, changedAt] = await Promise.all([
      findPlan(deps, input.planId, input.version),
      deps.windows.now(),
    ]);
    if (!found.ok) return found;
    const before = found.value;
    const changed = { version: before.version + 1, changedBy: allowed.value.name, changedAt };
    const after: WindowPlan = { ...before, ...changed, status: 'CANCELLED' };
    if ((await deps.plans.commit({ kind: 'cancelled', before, after })) === 'committed') return done(after);
  }
  return changedTooOften();
}
