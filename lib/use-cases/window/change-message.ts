import { unlessProblems } from '#lib/domain/input/field-problems.ts';
import { messageProblem } from '#lib/domain/plans/plan-content.ts';
import type { Principal } from '#lib/domain/principal.ts';
import type { Outcome } from '#lib/domain/refusal.ts';
import type { Window } from '#lib/domain/window/window.ts';
import { authoriseCommand } from '#lib/use-cases/authorise-command.ts';
import type { MaintenanceDeps } from '#lib/use-cases/maintenance-deps.ts';
import { changeOpenWindow } from './change-open-window.ts';

export type ChangeMessageInput = {
  /** The window that the administrator looked at. */
  readonly windowId: string;
  /** For users, in Markdown; nothing or spaces take the message away. */
  readonly message: string | null;
};

/**
 * Changes what users are told during the open window. Refusals: not-signed-in, not-administrator, module-off, bad-input
 * (`message`), window-not-open; state-changed when another window is open.
 */
export async function changeMessage(
  deps: MaintenanceDeps,
  principal: Principal,
  { windowId, ...input }: ChangeMessageInput,
): Promise<Outcome<Window>> {
  const allowed = authoriseCommand(deps, principal);
  if (!allowed.ok) return allowed;
  const message = input.message?.trim() || null;
  const problem = messageProblem(message);
  const decided = unlessProblems(
    { command: { type: 'change-message', message } as const },
    problem ? { message: problem } : {},
  );
  if (!decided.ok) return decided;
  return changeOpenWindow(deps, { windowId, by: allowed.value.name, decide: async () => decided });
}
