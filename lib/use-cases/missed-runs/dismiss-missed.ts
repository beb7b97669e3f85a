import type { Principal } from '#lib/domain/principal.ts';
import { done, type Outcome, refuse } from '#lib/domain/refusal.ts';
import { authoriseCommand } from '#lib/use-cases/authorise-command.ts';
import type { MissedRunDeps } from './missed-run-deps.ts';

/**
 * Missed runs that shall not be made up for: those of `ids` about which nobody has decided yet. Answers how many.
 * Refusals: not-signed-in, not-administrator, module-off; state-changed when there was none of them left.
 */
export async function dismissMissed(
  deps: MissedRunDeps,
  principal: Principal,
  ids: readonly string[],
): Promise<Outcome<number>> {
  const allowed = authoriseCommand(deps, principal);
  if (!allowed.ok) return allowed;
  const dismissed = await deps.missedRuns.dismiss(ids, allowed.value.name);
  return dismissed > 0
    ? done(dismissed)
    : refuse('state-changed', 'Somebody else has decided about this already. Look again.');
}
