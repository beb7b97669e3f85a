import type { Dataset, NewDataset } from '#lib/domain/catalogue/catalogue.ts';
import { mayActFor, seesEnvironment } from '#lib/domain/catalogue/catalogue-access.ts';
import type { Principal } from '#lib/domain/principal.ts';
import { done, type Outcome, refuse } from '#lib/domain/refusal.ts';
import { requireUser } from '#lib/use-cases/authorise.ts';
import type { CatalogueDeps } from './deps.ts';
import { foreignGroup } from './refusals.ts';

/**
 * Refuses `not-signed-in`, and `bad-input` for an owning team that the person does not speak for or
 * an environment that they do not see.
 */
export async function createDataset(
  { catalogue }: CatalogueDeps,
  principal: Principal,
  input: NewDataset,
): Promise<Outcome<Dataset>> {
  const user = requireUser(principal);
  if (!user.ok) return user;
  return catalogue.write(principal, async (writer) => {
    if (!mayActFor(user.value, input.samlAdminGroupName, await writer.knownGroups())) {
      return foreignGroup('SamlAdminGroupName');
    }
    const environment = await writer.lockEnvironment(input.environmentUri);
    if (!environment || !seesEnvironment(user.value, environment)) {
      return refuse('bad-input', 'Choose an environment of your teams.', {
        environmentUri: 'Choose an environment that one of your teams owns.',
      });
    }
    return done(await writer.addDataset(input, user.value.name));
  });
}
