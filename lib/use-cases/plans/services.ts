import { cancelPlan } from './cancel-plan.ts';
import { changePlan } from './change-plan.ts';
import { foreseePlan } from './foresee-plan.ts';
import { listLatelyMissed } from './list-lately-missed.ts';
import { listPlans } from './list-plans.ts';
import type { PlanDeps } from './plan-deps.ts';
import { planWindow } from './plan-window.ts';
import { readPlan } from './read-plan.ts';
import { restoreOccurrence } from './restore-occurrence.ts';
import { skipOccurrence } from './skip-occurrence.ts';

/** Every verb of planned windows, bound to what it needs: call it with the principal and the input. */
export type PlanServices = ReturnType<typeof bindPlans>;

export function bindPlans(deps: PlanDeps) {
  const bind =
    <Input extends unknown[], Answer>(verb: (deps: PlanDeps, ...input: Input) => Answer) =>
    (...input: Input): Answer =>
      verb(deps, ...input);
  return {
    listPlans: bind(listPlans),
    listLatelyMissed: bind(listLatelyMissed),
    readPlan: bind(readPlan),
    foreseePlan: bind(foreseePlan),
    planWindow: bind(planWindow),
    changePlan: bind(changePlan),
    cancelPlan: bind(cancelPlan),
    skipOccurrence: bind(skipOccurrence),
    restoreOccurrence: bind(restoreOccurrence),
  };
}
