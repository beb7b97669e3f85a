import type { Principal } from '#lib/domain/principal.ts';
import type { Outcome } from '#lib/domain/refusal.ts';
import { done } from '#lib/domain/refusal.ts';
import type { Window } from '#lib/domain/window/window.ts';
import { requireModule, requireUser } from '#lib/use-cases/authorise.ts';

export type ReadWindowDeps = {
  readonly moduleActive: boolean;
  readonly windows: { load(): Promise<Window> };
};

/** The window as it stands, for anybody signed in. Refusals: not-signed-in, module-off. */
export async function readWindow(deps: ReadWindowDeps, principal: Principal): Promise<Outcome<Window>> {
  const allowed = requireUser(principal);
  if (!allowed.ok) return allowed;
  const module = requireModule(deps.moduleActive);
  if (!module.ok) return module;
  return done(await deps.windows.load());
}
