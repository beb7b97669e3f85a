import { forbidden } from 'next/navigation';
import { isAdministrator, type User } from '#lib/domain/principal.ts';
import { currentPrincipal } from './current-principal.ts';

/**
 * The administrator who called a server action. Anybody else gets 403 and nothing happens: an action
 * can be posted to any page, so it asks for itself whatever middleware has let pass.
 */
export async function requireAdministratorAction(): Promise<User> {
  const principal = await currentPrincipal();
  if (!isAdministrator(principal)) forbidden();
  return principal;
}
