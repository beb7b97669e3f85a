import { readStart, type StartWords } from '#lib/domain/plans/start-input.ts';
import type { Principal } from '#lib/domain/principal.ts';
import type { Outcome } from '#lib/domain/refusal.ts';
import { isOpen, parseMode, type Window } from '#lib/domain/window/window.ts';
import { authoriseCommand } from '#lib/use-cases/authorise-command.ts';
import type { MaintenanceDeps } from '#lib/use-cases/maintenance-deps.ts';
import { openWindow } from './open-window.ts';
import { refuseIntoPlan } from './refuse-into-plan.ts';

/** `mode` is what the caller sent, unchecked; texts are trimmed and null when empty. */
export type StartInput = StartWords & {
  readonly mode: unknown;
  /** The caller knows that no schedule was found, and wants to start all the same. */
  readonly withoutSchedules: boolean;
};

/**
 * Opens a maintenance window: from the commit on the gate is shut for users. Schedules are held by
 * the reconciler, which the caller wakes. Refusals: not-signed-in, not-administrator, module-off,
 * mode-unknown, bad-input (see `readStart`; also `expectedMinutes` when it would run into a planned window), and those of `openWindow`.
 */
export async function startWindow(
  deps: MaintenanceDeps,
  principal: Principal,
  input: StartInput,
): Promise<Outcome<Window>> {
  const allowed = authoriseCommand(deps, principal);
  if (!allowed.ok) return allowed;
  const mode = parseMode(input.mode);
  if (!mode.ok) return mode;

  const [before, at] = await Promise.all([deps.windows.load(), deps.windows.now()]);
  const agreed = readStart(input, at, deps.healthHosts);
  if (!agreed.ok) return agreed;
  const { plannedEnd, terms } = agreed.value;
  const span = plannedEnd && { startsAt: at, endsAt: plannedEnd };
  // While another window is open, that is what stands in the way.
  const refused = span && !isOpen(before) ? await refuseIntoPlan(deps, span, 'expectedMinutes') : null;
  if (refused) return refused;

  const by = allowed.value.name;
  const { reason, message, withoutSchedules } = input;
  const identity = { type: 'start', id: crypto.randomUUID(), mode: mode.value, by, at } as const;
  return openWindow(deps, {
    before,
    start: { ...identity, reason, message, plannedEnd, terms },
    actor: by,
    withoutSchedules,
    ...(span && { clearOfPlans: span }),
  });
}
