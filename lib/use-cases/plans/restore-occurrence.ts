import type { Span, WindowPlan } from '#lib/domain/plans/window-plan.ts';
import type { Principal } from '#lib/domain/principal.ts';
import { done, type Outcome, refuse } from '#lib/domain/refusal.ts';
import { authoriseCommand } from '#lib/use-cases/authorise-command.ts';
import { ATTEMPTS, changedTooOften } from './changed-too-often.ts';
import { findOccurrence } from './find-occurrence.ts';
import { findPlan } from './find-plan.ts';
import { overlapProblem } from './overlap-problem.ts';
import type { PlanDeps } from './plan-deps.ts';
import type { OccurrenceInput } from './skip-occurrence.ts';

/**
 * Lets a skipped occurrence take place after all, if its time is still free; one that is not skipped stays as it is.
 * Refusals: as of `skipOccurrence`; in-use, with the other's name, when something else is planned for its time.
 */
export async function restoreOccurrence(
  deps: PlanDeps,
  principal: Principal,
  input: OccurrenceInput,
): Promise<Outcome<WindowPlan>> {
  const allowed = authoriseCommand(deps, principal);
  if (!allowed.ok) return allowed;

  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const { plans, mark } = await deps.plans.planned();
    const [plan, window, changedAt] = await Promise.all([
      findPlan(deps, input.planId, null),
      deps.windows.load(),
      deps.windows.now(),
    ]);
    if (!plan.ok) return plan;
    const before = plan.value;
    const found = findOccurrence(deps.recurrence, before, input.startsAt, changedAt);
    if (!found.ok) return found;
    if (!found.value.skipped) return plan;
    const { span } = found.value;
    const others = { plans: plans.filter(({ id }) => id !== before.id), window };
    const taken = overlapProblem(deps, before, [span], others).cron;
    if (taken) return refuse('in-use', taken);
    const changed = { version: before.version + 1, changedBy: allowed.value.name, changedAt };
    const after = { ...withAgain(before, span), ...changed };
    const change = { kind: 'restored', before, after, occurrence: span, mark } as const;
    if ((await deps.plans.commit(change)) === 'committed') return done(after);
  }
  return changedTooOften();
}

function withAgain(plan: WindowPlan, span: Span): WindowPlan {
  const skipped = plan.skipped.filter((start) => start.getTime() !== span.startsAt.getTime());
  return { ...plan, skipped, next: span.startsAt < plan.next.startsAt ? span : plan.next };
}
