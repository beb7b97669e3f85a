import { hasProblems, refuseProblems, unlessProblems } from '#lib/domain/input/field-problems.ts';
import { readPlanContent } from '#lib/domain/plans/plan-content.ts';
import { minutesOf } from '#lib/domain/plans/plan-span.ts';
import type { PlanContent, WindowPlan } from '#lib/domain/plans/window-plan.ts';
import type { Outcome } from '#lib/domain/refusal.ts';
import { claimedBy } from './occurrences-between.ts';
import { type Others, overlapProblem } from './overlap-problem.ts';
import type { PlanDeps } from './plan-deps.ts';
import type { PlanInput } from './plan-input.ts';
import type { PlanTimes } from './plan-times.ts';
import { readTimes } from './read-times.ts';

/**
 * What the form says of a plan, or `bad-input` with everything that is wrong, field by field; overlaps are looked for
 * once nothing else is. `before` is the plan that it changes, if it changes one.
 */
export function readPlanInput(
  deps: PlanDeps,
  input: PlanInput,
  now: Date,
  before: WindowPlan | null,
  others: Others,
): Outcome<PlanContent & PlanTimes> {
  const { times, problems: wrongTimes } = readTimes(deps, input.times, now, before);
  const lastsMinutes = times && !hasProblems(wrongTimes) ? minutesOf(times.next) : null;
  const read = readPlanContent(input, { healthHosts: deps.healthHosts, lastsMinutes });
  const problems = { ...read.problems, ...wrongTimes };
  if (!times || hasProblems(problems)) return refuseProblems(problems);
  const claimed = claimedBy(deps.recurrence, times, now);
  return unlessProblems({ ...read.content, ...times }, overlapProblem(deps, times, claimed, others));
}
