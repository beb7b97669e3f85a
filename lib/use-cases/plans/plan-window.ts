import type { WindowPlan } from '#lib/domain/plans/window-plan.ts';
import type { Principal } from '#lib/domain/principal.ts';
import { done, type Outcome } from '#lib/domain/refusal.ts';
import { authoriseCommand } from '#lib/use-cases/authorise-command.ts';
import { ATTEMPTS, changedTooOften } from './changed-too-often.ts';
import type { PlanDeps } from './plan-deps.ts';
import type { PlanInput } from './plan-input.ts';
import { readPlanInput } from './read-plan-input.ts';

/**
 * Plans a window, once or again and again. Of two that are planned at the same moment for the same time one is refused
 * with the other's name. Refusals: not-signed-in, not-administrator, module-off; bad-input with everything that is
 * wrong beside its field; state-changed when others change plans all the time.
 */
export async function planWindow(
  deps: PlanDeps,
  principal: Principal,
  input: PlanInput,
): Promise<Outcome<WindowPlan>> {
  const allowed = authoriseCommand(deps, principal);
  if (!allowed.ok) return allowed;

  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    // The plans first: whatever of the window is younger than their mark makes the commit fail.
    const { plans, mark } = await deps.plans.planned();
    const [window, now] = await Promise.all([deps.windows.load(), deps.windows.now()]);
    const read = readPlanInput(deps, input, now, null, { plans, window });
    if (!read.ok) return read;
    const after = newPlan(read.value, allowed.value.name, now);
    if ((await deps.plans.commit({ kind: 'made', after, mark })) === 'committed') return done(after);
  }
  return changedTooOften();
}

type Content = Omit<WindowPlan, 'id' | 'version' | 'status' | `planned${string}` | `changed${string}`>;

function newPlan(content: Content, by: string, now: Date): WindowPlan {
  return {
    ...content,
    id: crypto.randomUUID(),
    version: 1,
    status: 'PLANNED',
    plannedBy: by,
    plannedAt: now,
    changedBy: by,
    changedAt: now,
  };
}
