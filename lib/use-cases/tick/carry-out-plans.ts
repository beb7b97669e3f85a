import type { WindowPlan } from '#lib/domain/plans/window-plan.ts';
import type { CarryOutDeps } from '#lib/use-cases/plans/carry-out-deps.ts';
import { carryOutPlan } from './carry-out-plan.ts';
import { endAsAgreed } from './end-as-agreed.ts';

/** One plan may have missed several occurrences while the application was down; the next tick goes on. */
const MOST_ROUNDS = 50;

/**
 * What was agreed for a time that has come: the open window ends as its terms say, then plans that are due start, or are
 * recorded as missed. Called at every tick, by every replica, without a lease: whatever it changes is one
 * transaction that compares the versions of what it rests on, so of several who do it at once one has done it, and after
 * a crash it is done by the next tick or was done already. In between it only looks at AWS and asks the health URL, which
 * change nothing. With the module off it does nothing. Rejects with what went wrong, after all else was done.
 */
export async function carryOutPlans(deps: CarryOutDeps): Promise<void> {
  if (!deps.moduleActive) return;
  // At nearly every tick there is nothing, and one question says so.
  if (!(await deps.agenda.anythingDue())) return;
  const problems: unknown[] = [];
  const noting = (cause: unknown) => void problems.push(cause);
  await endAsAgreed(deps).catch(noting);
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const due = await duePlans(deps);
    let missed = 0;
    // One after the other: the earliest has the first right to the window.
    for (const plan of due) {
      const fate = await carryOutPlan(deps, plan).catch(noting);
      if (fate === 'missed') missed += 1;
    }
    if (missed === 0) break;
  }
  if (problems.length > 0)
    throw new AggregateError(problems, 'Not all that was planned could be carried out.');
}

async function duePlans(deps: CarryOutDeps): Promise<readonly WindowPlan[]> {
  return deps.agenda.due(await deps.windows.now());
}
