import { agreedTerms } from '#lib/domain/plans/agreed-terms.ts';
import type { Principal } from '#lib/domain/principal.ts';
import { type Outcome, refuse } from '#lib/domain/refusal.ts';
import type { Window } from '#lib/domain/window/window.ts';
import { authoriseCommand } from '#lib/use-cases/authorise-command.ts';
import { openWindow } from '#lib/use-cases/window/open-window.ts';
import type { CarryOutDeps } from './carry-out-deps.ts';
import { nextOccurrence, spanFrom } from './next-occurrence.ts';

export type StartPlanNowInput = {
  readonly planId: string;
  /** The version that the administrator saw. */
  readonly version: number;
};

/**
 * Starts the next occurrence of a plan now, for as long as was planned. Refusals: not-signed-in, not-administrator,
 * module-off, not-found; state-changed when the plan is another by now, or nothing of it is to come; in-use when it would run
 * into another planned window; and those of `openWindow`.
 */
export async function startPlanNow(
  deps: CarryOutDeps,
  principal: Principal,
  { planId, version }: StartPlanNowInput,
): Promise<Outcome<Window>> {
  const allowed = authoriseCommand(deps, principal);
  if (!allowed.ok) return allowed;

  const plan = await deps.agenda.find(planId);
  if (!plan) return refuse('not-found', 'There is no such planned window.');
  if (plan.version !== version || plan.status !== 'PLANNED') {
    const words = 'The planned window changed since you looked. Nothing was started; look again.';
    return refuse('state-changed', words);
  }
  const [before, at] = await Promise.all([deps.windows.load(), deps.windows.now()]);
  const span = spanFrom(at, plan.next);
  const inTheWay = await deps.agenda.firstWithin(span, plan.id);
  if (inTheWay) {
    const { reason, next } = inTheWay;
    const words = `It would run into the planned window “${reason}”, which begins at ${next.startsAt.toISOString()}. Move one of them first.`;
    return refuse('in-use', words);
  }
  const by = allowed.value.name;
  const { mode, reason, message, withoutSchedules } = plan;
  const terms = agreedTerms(plan, at, { planId, startsAt: plan.next.startsAt });
  const identity = { type: 'start', id: crypto.randomUUID(), mode, by, at } as const;
  return openWindow(deps, {
    before,
    start: { ...identity, reason, message, plannedEnd: span.endsAt, terms },
    actor: by,
    withoutSchedules,
    carriesOut: { plan, next: nextOccurrence(deps.recurrence, plan, plan.next.startsAt) },
    clearOfPlans: span,
  });
}
