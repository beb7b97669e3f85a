import type { WindowPlan } from '#lib/domain/plans/window-plan.ts';
import type { Principal } from '#lib/domain/principal.ts';
import { done, type Outcome } from '#lib/domain/refusal.ts';
import { authoriseCommand } from '#lib/use-cases/authorise-command.ts';
import { ATTEMPTS, changedTooOften } from './changed-too-often.ts';
import { findPlan } from './find-plan.ts';
import type { PlanDeps } from './plan-deps.ts';
import type { PlanInput } from './plan-input.ts';
import { readPlanInput } from './read-plan-input.ts';

/** `version` is the one that the form was filled with. */
export type ChangePlanInput = PlanInput & { readonly planId: string; readonly version: number };

/**
 * Replaces all of a plan. A recurring one keeps its place and its skips while its expression and zone stay; of another
 * expression it keeps the skips that still are occurrences. Refusals: as of `planWindow`, not-found, and state-changed,
 * with who and what it is now, when somebody else has changed the plan since the form was filled.
 */
export async function changePlan(
  deps: PlanDeps,
  principal: Principal,
  input: ChangePlanInput,
): Promise<Outcome<WindowPlan>> {
  const allowed = authoriseCommand(deps, principal);
  if (!allowed.ok) return allowed;

  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const { plans, mark } = await deps.plans.planned();
    const [found, window, now] = await Promise.all([
      findPlan(deps, input.planId, input.version),
      deps.windows.load(),
      deps.windows.now(),
    ]);
    if (!found.ok) return found;
    const before = found.value;
    const others = plans.filter(({ id }) => id !== before.id);
    const read = readPlanInput(deps, input, now, before, { plans: others, window });
    if (!read.ok) return read;
    const changed = { version: before.version + 1, changedBy: allowed.value.name, changedAt: now };
    const after = { ...before, ...read.value, ...changed };
    if ((await deps.plans.commit({ kind: 'changed', before, after, mark })) === 'committed')
      return done(after);
  }
  return changedTooOften();
}
