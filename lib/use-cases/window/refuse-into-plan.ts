import type { Span, WindowPlan } from '#lib/domain/plans/window-plan.ts';
import { type Outcome, refuse } from '#lib/domain/refusal.ts';
import type { PlanAgenda } from '#lib/ports/plan-agenda.ts';

/** Refused, `bad-input` beside `field`, with the name of the planned window into which `span` would run; else null. */
export async function refuseIntoPlan(
  deps: { readonly agenda: Pick<PlanAgenda, 'firstWithin'> },
  span: Span,
  field: string,
): Promise<Outcome<never> | null> {
  const plan = await deps.agenda.firstWithin(span);
  return plan && refuse('bad-input', 'Check the marked fields.', { [field]: intoPlan(plan) });
}

function intoPlan({ reason, next }: WindowPlan): string {
  return `This would run into the planned window “${reason}”, which begins at ${next.startsAt.toISOString()}. Choose an earlier end, or move that one.`;
}
