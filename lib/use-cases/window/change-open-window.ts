import { type Outcome, refuse } from '#lib/domain/refusal.ts';
import { type Command, isOpen, type OpenWindow, transition, type Window } from '#lib/domain/window/window.ts';
import type { WindowChange } from '#lib/ports/window-store.ts';
import type { MaintenanceDeps } from '#lib/use-cases/maintenance-deps.ts';
import { anotherIsOpen } from './another-is-open.ts';

/** What is to be done to the window as it was just read, or why not. */
export type Decided = { readonly command: Command } & Pick<WindowChange, 'clearOfPlans'>;

export type OpenWindowChange = {
  /** The window that the administrator looked at. */
  readonly windowId: string;
  readonly by: string;
  /** Asked again when the window has changed meanwhile. */
  decide(window: OpenWindow, now: Date): Promise<Outcome<Decided>>;
};

/** A tick may promote the window between load and commit; that is no reason to refuse. */
const ATTEMPTS = 3;

/**
 * Changes the words or times of a window that shuts the gate no further. Refusals: those of `decide`, window-not-open;
 * state-changed when another window is open or this one goes on changing.
 */
export async function changeOpenWindow(
  deps: Pick<MaintenanceDeps, 'windows' | 'snapshot'>,
  { windowId, by, decide }: OpenWindowChange,
): Promise<Outcome<Window>> {
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const [before, at] = await Promise.all([deps.windows.load(), deps.windows.now()]);
    if (!isOpen(before)) {
      return refuse(
        'window-not-open',
        'No maintenance window is open any more, so there is nothing to change.',
      );
    }
    if (before.id !== windowId) return anotherIsOpen(before);
    const decided = await decide(before, at);
    if (!decided.ok) return decided;
    const { command, ...conditions } = decided.value;
    const next = transition(before, command);
    if (!next.ok || next.value.version === before.version) return next;
    if ((await deps.windows.commit({ before, after: next.value, by, at, ...conditions })) === 'committed') {
      await deps.snapshot.refresh();
      return next;
    }
  }
  return refuse('state-changed', 'The maintenance window changed at the same moment. Look again and retry.');
}
