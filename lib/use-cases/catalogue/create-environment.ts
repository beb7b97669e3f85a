import type { Environment, NewEnvironment } from '#lib/domain/catalogue/catalogue.ts';
import { mayActFor } from '#lib/domain/catalogue/catalogue-access.ts';
import type { Principal } from '#lib/domain/principal.ts';
import { done, type Outcome } from '#lib/domain/refusal.ts';
import { requireUser } from '#lib/use-cases/authorise.ts';
import type { CatalogueDeps } from './deps.ts';
import { foreignGroup } from './refusals.ts';

/** Refuses `not-signed-in`, and `bad-input` for an owning team that the person does not speak for. */
export async function createEnvironment(
  { catalogue }: CatalogueDeps,
  principal: Principal,
  input: NewEnvironment,
): Promise<Outcome<Environment>> {
  const user = requireUser(principal);
  if (!user.ok) return user;
  return catalogue.write(principal, async (writer) => {
    if (!mayActFor(user.value, input.samlGroupName, await writer.knownGroups())) {
      return foreignGroup('SamlGroupName');
    }
    return done(await writer.addEnvironment(input, user.value.name));
  });
}
