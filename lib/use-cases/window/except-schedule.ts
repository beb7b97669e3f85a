import type { Principal } from '#lib/domain/principal.ts';
import { done, type Outcome, refuse } from '#lib/domain/refusal.ts';
import type { HoldException } from '#lib/domain/schedules/schedule.ts';
import { authoriseCommand } from '#lib/use-cases/authorise-command.ts';
import type { MaintenanceDeps } from '#lib/use-cases/maintenance-deps.ts';

/** `exception` null: back to the rule. */
export type ExceptScheduleInput = { readonly holdId: string; readonly exception: HoldException | null };

/**
 * Decides about one held schedule. left-enabled: somebody keeps enabling it during the window, so it is no
 * longer held again and no longer blocks; tasks that it starts still do. stays-disabled: it is not enabled
 * when the window ends. Refusals: not-signed-in, not-administrator, module-off, state-changed when nothing is
 * owed to it any more.
 */
export async function exceptSchedule(
  deps: MaintenanceDeps,
  principal: Principal,
  { holdId, exception }: ExceptScheduleInput,
): Promise<Outcome<true>> {
  const allowed = authoriseCommand(deps, principal);
  if (!allowed.ok) return allowed;
  return (await deps.holds.except(holdId, exception, allowed.value.name))
    ? done(true)
    : refuse('state-changed', 'This schedule is not held any more. Look again.');
}
