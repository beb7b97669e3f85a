import type { UpcomingPlans } from '#lib/domain/plans/upcoming-plan.ts';
import type { Principal } from '#lib/domain/principal.ts';
import { done, type Outcome } from '#lib/domain/refusal.ts';
import { authoriseCommand } from '#lib/use-cases/authorise-command.ts';
import type { PlanDeps } from './plan-deps.ts';
import { upcomingPlan } from './upcoming-plan.ts';

/**
 * Every plan of which something is to come, the next one first, with its next occurrences. Refusals: not-signed-in,
 * not-administrator, module-off.
 */
export async function listPlans(deps: PlanDeps, principal: Principal): Promise<Outcome<UpcomingPlans>> {
  const allowed = authoriseCommand(deps, principal);
  if (!allowed.ok) return allowed;
  const [{ plans }, now] = await Promise.all([deps.plans.planned(), deps.windows.now()]);
  return done({ now, plans: plans.map((plan) => upcomingPlan(deps, plan, now)) });
}
