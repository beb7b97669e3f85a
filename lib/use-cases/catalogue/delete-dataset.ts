import { mayChange, seesDataset } from '#lib/domain/catalogue/catalogue-access.ts';
import type { Principal } from '#lib/domain/principal.ts';
import { done, type Outcome, refuse } from '#lib/domain/refusal.ts';
import { requireUser } from '#lib/use-cases/authorise.ts';
import type { CatalogueDeps } from './deps.ts';
import { notFound, notYours } from './refusals.ts';

/** Refuses `not-signed-in`, `not-found`, `not-allowed`, and `in-use` while the dataset has live shares. */
export async function deleteDataset(
  { catalogue }: CatalogueDeps,
  principal: Principal,
  datasetUri: string,
): Promise<Outcome<true>> {
  const user = requireUser(principal);
  if (!user.ok) return user;
  return catalogue.write<true>(principal, async (writer) => {
    const dataset = await writer.lockDataset(datasetUri);
    if (!dataset || !seesDataset(user.value, dataset, await writer.sharedWith(datasetUri))) {
      return notFound('dataset');
    }
    if (!mayChange(user.value, dataset)) return notYours('delete this dataset', dataset.samlAdminGroupName);
    const shares = await writer.liveSharesOf(datasetUri);
    if (shares.length > 0) {
      const groups = [...new Set(shares.map((share) => share.groupUri))].sort().join(', ');
      return refuse(
        'in-use',
        `${dataset.label} is still shared with or asked for by ${groups}. Revoke or reject those shares first.`,
      );
    }
    await writer.removeDataset(datasetUri);
    return done(true);
  });
}
