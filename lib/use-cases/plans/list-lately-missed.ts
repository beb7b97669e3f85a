import type { PlanOccurrence } from '#lib/domain/plans/window-plan.ts';
import type { Principal } from '#lib/domain/principal.ts';
import { done, type Outcome } from '#lib/domain/refusal.ts';
import { authoriseCommand } from '#lib/use-cases/authorise-command.ts';
import type { PlanDeps } from './plan-deps.ts';

/** For so long a window that did not take place is on the console; the history keeps it. */
const LATELY_MS = 48 * 3_600_000;
/** With more than that the history is the place to look. */
const MOST_SHOWN = 50;

/**
 * The planned windows that were not started in the last two days, the latest first. Refusals: not-signed-in,
 * not-administrator, module-off.
 */
export async function listLatelyMissed(
  deps: PlanDeps,
  principal: Principal,
): Promise<Outcome<readonly PlanOccurrence[]>> {
  const allowed = authoriseCommand(deps, principal);
  if (!allowed.ok) return allowed;
  const now = await deps.windows.now();
  return done(await deps.plans.missedSince(new Date(now.getTime() - LATELY_MS), MOST_SHOWN));
}
