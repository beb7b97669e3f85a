import type { UpcomingPlan } from '#lib/domain/plans/upcoming-plan.ts';
import type { Principal } from '#lib/domain/principal.ts';
import { done, type Outcome } from '#lib/domain/refusal.ts';
import { authoriseCommand } from '#lib/use-cases/authorise-command.ts';
import { findPlan } from './find-plan.ts';
import type { PlanDeps } from './plan-deps.ts';
import { upcomingPlan } from './upcoming-plan.ts';

/**
 * One plan, as its form is filled. Refusals: not-signed-in, not-administrator, module-off, not-found, and
 * state-changed when nothing of it is to come any more.
 */
export async function readPlan(
  deps: PlanDeps,
  principal: Principal,
  planId: string,
): Promise<Outcome<UpcomingPlan>> {
  const allowed = authoriseCommand(deps, principal);
  if (!allowed.ok) return allowed;
  const [found, now] = await Promise.all([findPlan(deps, planId, null), deps.windows.now()]);
  return found.ok ? done(upcomingPlan(deps, found.value, now)) : found;
}
