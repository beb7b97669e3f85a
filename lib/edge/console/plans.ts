import { application } from '#lib/compose.ts';
import type { UpcomingPlan, UpcomingPlans } from '#lib/domain/plans/upcoming-plan.ts';
import type { PlanOccurrence } from '#lib/domain/plans/window-plan.ts';
import { done, type Outcome } from '#lib/domain/refusal.ts';
import { currentPrincipal } from '#lib/edge/session/current-principal.ts';

/** What is planned, and what lately did not take place. */
export type PlansView = UpcomingPlans & { readonly missed: readonly PlanOccurrence[] };

/** For the console; refusals as the use cases give them. */
export async function readPlans(): Promise<Outcome<PlansView>> {
  const { plans } = application();
  const principal = await currentPrincipal();
  const [upcoming, missed] = await Promise.all([
    plans.listPlans(principal),
    plans.listLatelyMissed(principal),
  ]);
  if (!upcoming.ok) return upcoming;
  return missed.ok ? done({ ...upcoming.value, missed: missed.value }) : missed;
}

/** One plan, as its form is filled; refusals as the use case gives them. */
export async function readPlanToChange(planId: string): Promise<Outcome<UpcomingPlan>> {
  return application().plans.readPlan(await currentPrincipal(), planId);
}
