import type { Principal, User } from '#lib/domain/principal.ts';
import { CONFIRM_FIRST, isAdministrator } from '#lib/domain/principal.ts';
import { done, type Outcome, refuse } from '#lib/domain/refusal.ts';

/** The signed-in user, or the refusal `not-signed-in`. */
export function requireUser(principal: Principal): Outcome<User> {
  return principal.kind === 'user'
    ? done(principal)
    : refuse('not-signed-in', 'Sign in first, then try again.');
}

/** The administrator, or `not-signed-in`, or `not-administrator`. */
export function requireAdministrator(principal: Principal): Outcome<User> {
  const user = requireUser(principal);
  if (user.ok && user.value.unconfirmed) return refuse('not-administrator', CONFIRM_FIRST);
  if (!user.ok || isAdministrator(user.value)) return user;
  return refuse('not-administrator', 'Only administrators may do this. Ask one of them.');
}

/** `module-off` when `config.json` has the maintenance module switched off. */
export function requireModule(moduleActive: boolean): Outcome<true> {
  return moduleActive
    ? done(true)
    : refuse(
        'module-off',
        'The maintenance module is switched off. Set modules.maintenance.active to true in config.json and restart.',
      );
}
