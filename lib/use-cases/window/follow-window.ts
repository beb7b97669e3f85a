import type { Principal } from '#lib/domain/principal.ts';
import { done, type Outcome } from '#lib/domain/refusal.ts';
import type { Window } from '#lib/domain/window/window.ts';
import { requireModule, requireUser } from '#lib/use-cases/authorise.ts';
import { type Changes, type OnChange, watchChanges } from './watch-changes.ts';

export type FollowWindowDeps = {
  readonly moduleActive: boolean;
  /** The window as this process knows it; null while nobody can say. */
  readonly current: () => Window | null;
  readonly onChange: OnChange;
};

/**
 * The window as it stands, then as it is after each change, for anybody signed in. Whoever reads slowly is
 * told the latest only, so nothing piles up; while the state is unknown nothing is said. Returning from it
 * ends it at once. Refusals: not-signed-in, module-off.
 */
export function followWindow(
  deps: FollowWindowDeps,
  principal: Principal,
): Outcome<AsyncIterableIterator<Window>> {
  const allowed = requireUser(principal);
  if (!allowed.ok) return allowed;
  const module = requireModule(deps.moduleActive);
  if (!module.ok) return module;
  return done(windowsOf(deps.current, watchChanges(deps.onChange)));
}

/** Not a generator: one that waits for a change could not be returned from before the change comes. */
function windowsOf(current: () => Window | null, changes: Changes): AsyncIterableIterator<Window> {
  let told: number | null = null;
  let over = false;
  return {
    async next() {
      while (!over) {
        const changed = changes.next();
        const window = current();
        if (window && window.version !== told) {
          told = window.version;
          return { done: false, value: window };
        }
        await changed;
      }
      return { done: true, value: undefined };
    },
    async return() {
      over = true;
      changes.stop();
      return { done: true, value: undefined };
    },
    [Symbol.asyncIterator]() {
      return this;
    },
  };
}
