import type { Principal } from '#lib/domain/principal.ts';
import { done, type Outcome, refuse } from '#lib/domain/refusal.ts';
import { type Extension, extendedEnd } from '#lib/domain/window/extended-end.ts';
import type { OpenWindow, Window } from '#lib/domain/window/window.ts';
import { authoriseCommand } from '#lib/use-cases/authorise-command.ts';
import type { MaintenanceDeps } from '#lib/use-cases/maintenance-deps.ts';
import { changeOpenWindow, type Decided } from './change-open-window.ts';
import { refuseIntoPlan } from './refuse-into-plan.ts';

/** The window that the administrator looked at, and by how much or until when. */
export type ExtendInput = { readonly windowId: string } & Extension;

/**
 * Moves the planned end of the open window, also one that has none or is late. Refusals: not-signed-in,
 * not-administrator, module-off, window-not-open; bad-input (`byMinutes` or `until`; see `extendedEnd`, also when it would run
 * into a planned window); state-changed when another window is open or somebody else moves the end at the same moment.
 */
export async function extendWindow(
  deps: MaintenanceDeps,
  principal: Principal,
  input: ExtendInput,
): Promise<Outcome<Window>> {
  const allowed = authoriseCommand(deps, principal);
  if (!allowed.ok) return allowed;

  let seen: OpenWindow | null = null;
  const decide = async (window: OpenWindow, now: Date): Promise<Outcome<Decided>> => {
    seen ??= window;
    // Two who add half an hour each must not add an hour together.
    if (seen.plannedEnd?.getTime() !== window.plannedEnd?.getTime()) return refuseMovedMeanwhile();
    const end = extendedEnd(window.plannedEnd, now, input);
    if (!end.ok) return end;
    const added = { startsAt: now, endsAt: end.value };
    const refused = await refuseIntoPlan(deps, added, 'until' in input ? 'until' : 'byMinutes');
    return refused ?? done({ command: { type: 'extend', plannedEnd: end.value }, clearOfPlans: added });
  };
  return changeOpenWindow(deps, { windowId: input.windowId, by: allowed.value.name, decide });
}

function refuseMovedMeanwhile(): Outcome<never> {
  return refuse('state-changed', 'Somebody else moved the end at the same moment. Look again and retry.');
}
