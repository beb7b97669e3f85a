import { type Command, isOpen, type OpenWindow, transition, type Window } from '#lib/domain/window/window.ts';
import { NO_TERMS } from '#lib/domain/window/window-terms.ts';
import type { CommitResult, WindowStore } from '#lib/ports/window-store.ts';

export const BY = 'admin';

/** The window after the command, which must be legal. */
export function after(before: Window, command: Command): Window {
  const outcome = transition(before, command);
  if (!outcome.ok) throw new Error(`${command.type}: ${outcome.refusal.code}`);
  return outcome.value;
}

export function start(at: Date, more: Partial<Extract<Command, { type: 'start' }>> = {}): Command {
  const plannedEnd = new Date(at.getTime() + 3_600_000);
  const words = { reason: 'release', message: 'back soon', plannedEnd, terms: NO_TERMS };
  return { type: 'start', id: crypto.randomUUID(), mode: 'READ-ONLY', by: BY, at, ...words, ...more };
}

/** Commits what the command makes of the window as it is now. */
export async function command(
  windows: WindowStore,
  make: (at: Date) => Command,
): Promise<{ readonly result: CommitResult; readonly after: Window }> {
  const [before, at] = [await windows.load(), await windows.now()];
  const next = after(before, make(at));
  return { result: await windows.commit({ before, after: next, by: BY, at }), after: next };
}

/** Ends the window that is open, if one is, and starts another. */
export async function nextWindow(windows: WindowStore): Promise<OpenWindow> {
  if (isOpen(await windows.load())) await endOpen(windows);
  const { result, after: opened } = await command(windows, start);
  if (result !== 'committed' || !isOpen(opened)) throw new Error(`The window was not opened: ${result}`);
  return opened;
}

export async function endOpen(windows: WindowStore): Promise<void> {
  const { result } = await command(windows, (at) => ({ type: 'end', by: BY, at }));
  if (result !== 'committed') throw new Error(`The window was not ended: ${result}`);
}

/** Lets at least a millisecond pass, as the store counts it. */
export async function later(windows: Pick<WindowStore, 'now'>, than: Date): Promise<Date> {
  for (;;) {
    const now = await windows.now();
    if (now > than) return now;
  }
}
