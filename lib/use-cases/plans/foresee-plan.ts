import { hasProblems } from '#lib/domain/input/field-problems.ts';
import type { ForeseenTimes } from '#lib/domain/plans/upcoming-plan.ts';
import type { Principal } from '#lib/domain/principal.ts';
import { done, type Outcome } from '#lib/domain/refusal.ts';
import { authoriseCommand } from '#lib/use-cases/authorise-command.ts';
import { claimedBy } from './occurrences-between.ts';
import { overlapProblem } from './overlap-problem.ts';
import type { PlanDeps } from './plan-deps.ts';
import type { PlanTimesInput } from './plan-input.ts';
import { readTimes } from './read-times.ts';
import { SHOWN_OCCURRENCES } from './upcoming-plan.ts';

/** `planId` names the plan that the form changes; null for a new one. */
export type ForeseePlanInput = { readonly times: PlanTimesInput; readonly planId: string | null };

/**
 * When the plan would take place that a form describes so far, and what stands against it; nothing is kept. Refusals:
 * not-signed-in, not-administrator, module-off.
 */
export async function foreseePlan(
  deps: PlanDeps,
  principal: Principal,
  input: ForeseePlanInput,
): Promise<Outcome<ForeseenTimes>> {
  const allowed = authoriseCommand(deps, principal);
  if (!allowed.ok) return allowed;
  const [{ plans }, window, now] = await Promise.all([
    deps.plans.planned(),
    deps.windows.load(),
    deps.windows.now(),
  ]);
  const before = plans.find(({ id }) => id === input.planId) ?? null;
  const { times, problems, twice } = readTimes(deps, input.times, now, before);
  if (!times || hasProblems(problems)) return done({ problems, twice, spans: [] });
  const spans = claimedBy(deps.recurrence, times, now);
  const others = { plans: plans.filter((plan) => plan !== before), window };
  const overlap = overlapProblem(deps, times, spans, others);
  return done({ problems: overlap, twice, spans: spans.slice(0, SHOWN_OCCURRENCES) });
}
