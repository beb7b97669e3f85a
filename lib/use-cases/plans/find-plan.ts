import { isUuid } from '#lib/domain/input/is-uuid.ts';
import type { PlanOccurrence, WindowPlan } from '#lib/domain/plans/window-plan.ts';
import { done, type Outcome, refuse } from '#lib/domain/refusal.ts';
import type { PlanDeps } from './plan-deps.ts';
import { tellSpan } from './tell-times.ts';

/**
 * The plan `planId`, of which something is still to come, at the version that the caller has seen (null: at whichever).
 * Refusals: not-found; state-changed, with who has changed it and what it is now or, where nobody has and only its time
 * has come, with what became of its window.
 */
export async function findPlan(
  deps: Pick<PlanDeps, 'plans' | 'times'>,
  planId: string,
  version: number | null,
): Promise<Outcome<WindowPlan>> {
  const plan = isUuid(planId) ? await deps.plans.get(planId) : null;
  if (!plan) {
    return refuse('not-found', 'There is no such planned window. Look at the list of planned windows.');
  }
  if (plan.status !== 'PLANNED') return refuse('state-changed', overSentence(plan));
  if (version !== null && plan.version !== version) {
    // Each of them has raised the version by one, and nobody has changed the plan since.
    const settled = await deps.plans.settledSince(plan.id, plan.changedAt);
    const last = settled.at(-1);
    const onlyTime = last && version >= plan.version - settled.length;
    const sentence = onlyTime ? wentOnSentence(deps, plan, last) : changedSentence(deps, plan);
    return refuse('state-changed', sentence);
  }
  return done(plan);
}

function overSentence({ reason, status, changedBy }: WindowPlan): string {
  return status === 'CANCELLED'
    ? `"${reason}" was cancelled by ${changedBy} in the meantime. Nothing was changed.`
    : `Nothing of "${reason}" is to come any more: its time has come in the meantime. The history says what became of it.`;
}

function wentOnSentence({ times }: Pick<PlanDeps, 'times'>, plan: WindowPlan, last: PlanOccurrence): string {
  const { reason, next, zone } = plan;
  const [was, comes] = [tellSpan(times, last, zone), tellSpan(times, next, zone)];
  return last.outcome === 'MISSED'
    ? `The window of "${reason}" from ${was} was missed in the meantime. The next one is to come from ${comes}. Nothing was changed: look at it, then do yours again.`
    : `The window of "${reason}" from ${was} has begun in the meantime. The next one is to come from ${comes}. Nothing was changed: look at it, then do yours again.`;
}

function changedSentence({ times }: Pick<PlanDeps, 'times'>, plan: WindowPlan): string {
  const { reason, mode, changedBy, next, zone, message } = plan;
  const words = message === null ? 'without a message' : `with the message "${shortened(message)}"`;
  return `This plan was changed in the meantime, last by ${changedBy}. It is now "${reason}", ${mode}, ${tellSpan(times, next, zone)}, ${words}. Nothing of it was overwritten: look at it, then do yours again.`;
}

function shortened(message: string): string {
  const line = message.replace(/\s+/g, ' ');
  return line.length <= 80 ? line : `${line.slice(0, 79)}…`;
}
