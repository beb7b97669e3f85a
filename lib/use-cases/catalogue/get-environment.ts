import type { Environment } from '#lib/domain/catalogue/catalogue.ts';
import { visibility } from '#lib/domain/catalogue/catalogue-access.ts';
import type { Principal } from '#lib/domain/principal.ts';
import { done, type Outcome } from '#lib/domain/refusal.ts';
import { requireUser } from '#lib/use-cases/authorise.ts';
import type { CatalogueDeps } from './deps.ts';
import { notFound } from './refusals.ts';

/** Refuses `not-signed-in`, and `not-found` also for what the person may not see. */
export async function getEnvironment(
  { catalogue }: CatalogueDeps,
  principal: Principal,
  environmentUri: string,
): Promise<Outcome<Environment>> {
  const user = requireUser(principal);
  if (!user.ok) return user;
  const environment = await catalogue.environment(visibility(user.value), environmentUri);
  return environment ? done(environment) : notFound('environment');
}
