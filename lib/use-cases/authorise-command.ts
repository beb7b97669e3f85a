import type { Principal, User } from '#lib/domain/principal.ts';
import type { Outcome } from '#lib/domain/refusal.ts';
import { requireAdministrator, requireModule } from './authorise.ts';

/** The administrator who commands the window; not-signed-in, not-administrator or module-off. */
export function authoriseCommand(
  { moduleActive }: { readonly moduleActive: boolean },
  principal: Principal,
): Outcome<User> {
  const allowed = requireAdministrator(principal);
  if (!allowed.ok) return allowed;
  const module = requireModule(moduleActive);
  return module.ok ? allowed : module;
}
