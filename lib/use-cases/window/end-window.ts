import type { Principal } from '#lib/domain/principal.ts';
import { type Outcome, refuse } from '#lib/domain/refusal.ts';
import { isOpen, transition, type Window } from '#lib/domain/window/window.ts';
import { authoriseCommand } from '#lib/use-cases/authorise-command.ts';
import type { MaintenanceDeps } from '#lib/use-cases/maintenance-deps.ts';
import { anotherIsOpen } from './another-is-open.ts';

/**
 * Ends the window `windowId`, or with null the one that is open now; never another that was started in
 * between. From the commit on the gate is open. The holds are released by the
 * reconciler, which the caller wakes, and which goes on until every one is resolved. Refusals:
 * not-signed-in, not-administrator, module-off, window-not-open; state-changed when another window is open.
 */
export async function endWindow(
  deps: MaintenanceDeps,
  principal: Principal,
  windowId: string | null,
): Promise<Outcome<Window>> {
  const allowed = authoriseCommand(deps, principal);
  if (!allowed.ok) return allowed;

  const by = allowed.value.name;
  let meant = windowId;
  // A tick may promote the window between load and commit; that is no reason to refuse an end.
  for (let attempt = 0; attempt < 3; attempt += 1) {
    const [before, at] = await Promise.all([deps.windows.load(), deps.windows.now()]);
    const next = transition(before, { type: 'end', by, at });
    if (!next.ok) return next;
    if (isOpen(before)) {
      meant ??= before.id;
      if (before.id !== meant) return anotherIsOpen(before);
    }
    if ((await deps.windows.commit({ before, after: next.value, by, at })) === 'committed') {
      await deps.snapshot.refresh();
      return next;
    }
  }
  return refuse(
    'state-changed',
    'The maintenance window changed while you were ending it. Look again and retry.',
  );
}
