import type { Principal } from '#lib/domain/principal.ts';
import { type Outcome, refuse } from '#lib/domain/refusal.ts';
import { isOpen, parseMode, transition, type Window } from '#lib/domain/window/window.ts';
import { authoriseCommand } from '#lib/use-cases/authorise-command.ts';
import { refuseWritesInFlight } from '#lib/use-cases/catalogue/refuse-writes-in-flight.ts';
import type { MaintenanceDeps } from '#lib/use-cases/maintenance-deps.ts';
import { anotherIsOpen } from './another-is-open.ts';

/** `mode` is what the caller sent, unchecked; `windowId` the window it looked at, null for whichever is open. */
export type ChangeModeInput = { readonly mode: unknown; readonly windowId: string | null };

/**
 * READ-ONLY to NO-ACCESS and back, without ending: holds and status stay. Refusals: not-signed-in,
 * not-administrator, module-off, mode-unknown, window-not-open, writes-in-flight; state-changed when another
 * window is open or somebody else commands it at the same moment.
 */
export async function changeMode(
  deps: MaintenanceDeps,
  principal: Principal,
  input: ChangeModeInput,
): Promise<Outcome<Window>> {
  const allowed = authoriseCommand(deps, principal);
  if (!allowed.ok) return allowed;
  const mode = parseMode(input.mode);
  if (!mode.ok) return mode;

  const [before, at] = await Promise.all([deps.windows.load(), deps.windows.now()]);
  if (isOpen(before) && input.windowId !== null && input.windowId !== before.id) return anotherIsOpen(before);
  const next = transition(before, { type: 'change-mode', mode: mode.value });
  if (!next.ok || next.value.version === before.version) return next;

  switch (await deps.windows.commit({ before, after: next.value, by: allowed.value.name, at })) {
    case 'overtaken':
      return refuse(
        'state-changed',
        'The maintenance window changed while you were changing its mode. Look again.',
      );
    case 'writes-in-flight':
      return refuseWritesInFlight();
    case 'committed':
      await deps.snapshot.refresh();
      return next;
  }
}
