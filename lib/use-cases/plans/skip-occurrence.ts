import type { Span, WindowPlan } from '#lib/domain/plans/window-plan.ts';
import type { Principal } from '#lib/domain/principal.ts';
import { done, type Outcome } from '#lib/domain/refusal.ts';
import { authoriseCommand } from '#lib/use-cases/authorise-command.ts';
import { ATTEMPTS, changedTooOften } from './changed-too-often.ts';
import { findOccurrence } from './find-occurrence.ts';
import { findPlan } from './find-plan.ts';
import { nextOccurrence } from './next-occurrence.ts';
import type { PlanDeps } from './plan-deps.ts';

/** One occurrence of a recurring plan, by its start. */
export type OccurrenceInput = { readonly planId: string; readonly startsAt: Date };

/**
 * Lets one occurrence of a recurring plan not take place; one that is skipped already stays so. Refusals:
 * not-signed-in, not-administrator, module-off, not-found, bad-input (see `findOccurrence`); state-changed when
 * nothing of the plan, or not this occurrence, is to come any more.
 */
export async function skipOccurrence(
  deps: PlanDeps,
  principal: Principal,
  input: OccurrenceInput,
): Promise<Outcome<WindowPlan>> {
  const allowed = authoriseCommand(deps, principal);
  if (!allowed.ok) return allowed;

  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const [plan, changedAt] = await Promise.all([findPlan(deps, input.planId, null), deps.windows.now()]);
    if (!plan.ok) return plan;
    const before = plan.value;
    const found = findOccurrence(deps.recurrence, before, input.startsAt, changedAt);
    if (!found.ok) return found;
    if (found.value.skipped) return plan;
    const changed = { version: before.version + 1, changedBy: allowed.value.name, changedAt };
    const after = { ...without(deps, before, found.value.span), ...changed };
    const change = { kind: 'skipped', before, after, occurrence: found.value.span } as const;
    if ((await deps.plans.commit(change)) === 'committed') return done(after);
  }
  return changedTooOften();
}

function without({ recurrence }: PlanDeps, plan: WindowPlan, { startsAt }: Span): WindowPlan {
  const skipped = [...plan.skipped, startsAt].sort((one, other) => one.getTime() - other.getTime());
  if (startsAt.getTime() !== plan.next.startsAt.getTime()) return { ...plan, skipped };
  const next = nextOccurrence(recurrence, { ...plan, skipped }, startsAt);
  return next ? { ...plan, skipped, next } : { ...plan, skipped, status: 'SETTLED' };
}
