import type { NewShare, Share } from '#lib/domain/catalogue/catalogue.ts';
import { mayActFor } from '#lib/domain/catalogue/catalogue-access.ts';
import type { Principal } from '#lib/domain/principal.ts';
import { done, type Outcome, refuse } from '#lib/domain/refusal.ts';
import { requireUser } from '#lib/use-cases/authorise.ts';
import type { CatalogueDeps } from './deps.ts';
import { foreignGroup, notFound } from './refusals.ts';

/**
 * Asks for access on behalf of a team. Any dataset can be asked for, seen or not. Refuses
 * `not-signed-in`, `not-found` (no such dataset), and `bad-input` for a team that the person does
 * not speak for, that owns the dataset or has a live share of it in that environment, and for an
 * environment that is not the team's.
 */
export async function createShare(
  { catalogue }: CatalogueDeps,
  principal: Principal,
  input: NewShare,
): Promise<Outcome<Share>> {
  const user = requireUser(principal);
  if (!user.ok) return user;
  return catalogue.write(principal, async (writer) => {
    const { datasetUri, environmentUri, groupUri } = input;
    if (!mayActFor(user.value, groupUri, await writer.knownGroups())) return foreignGroup('groupUri');
    const dataset = await writer.lockDataset(datasetUri);
    if (!dataset) return notFound('dataset');
    if (dataset.samlAdminGroupName === groupUri) {
      return wrong('groupUri', `${groupUri} owns this dataset already, so it needs no share.`);
    }
    const environment = await writer.lockEnvironment(environmentUri);
    if (environment?.samlGroupName !== groupUri) {
      return wrong('environmentUri', `Choose an environment that ${groupUri} owns.`);
    }
    const live = await writer.liveSharesOf(datasetUri);
    const same = live.find(
      (share) => share.groupUri === groupUri && share.environment.environmentUri === environmentUri,
    );
    if (same) {
      const state =
        same.status === 'Approved' ? 'has access already' : 'has asked already and waits for an answer';
      return wrong('environmentUri', `${groupUri} ${state} for this environment.`);
    }
    return done(await writer.addShare(input, user.value.name));
  });
}

function wrong(field: string, message: string) {
  return refuse('bad-input', message, { [field]: message });
}
