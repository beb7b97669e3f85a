import type { Principal } from '#lib/domain/principal.ts';
import { done, type Outcome, refuse } from '#lib/domain/refusal.ts';
import type { MissedRunPolicy } from '#lib/domain/schedules/missed-run.ts';
import { authoriseCommand } from '#lib/use-cases/authorise-command.ts';
import type { MissedRunDeps } from './missed-run-deps.ts';

export type MissedRunPolicyInput = { readonly ruleArn: string; readonly policy: MissedRunPolicy };

/**
 * What is done by itself about runs of a schedule that are missed from now on. What has been missed before stays as it
 * is. Refusals: not-signed-in, not-administrator, module-off; not-found for a schedule that no window has held.
 */
export async function setMissedRunPolicy(
  deps: MissedRunDeps,
  principal: Principal,
  { ruleArn, policy }: MissedRunPolicyInput,
): Promise<Outcome<true>> {
  const allowed = authoriseCommand(deps, principal);
  if (!allowed.ok) return allowed;
  return (await deps.missedRuns.setPolicy(ruleArn, policy, allowed.value.name))
    ? done(true)
    : refuse('not-found', 'No maintenance window has ever held this schedule.');
}
