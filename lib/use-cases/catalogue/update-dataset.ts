import type { Changes, Dataset, DatasetValues } from '#lib/domain/catalogue/catalogue.ts';
import { mayChange, seesDataset } from '#lib/domain/catalogue/catalogue-access.ts';
import type { Principal } from '#lib/domain/principal.ts';
import { done, type Outcome } from '#lib/domain/refusal.ts';
import { requireUser } from '#lib/use-cases/authorise.ts';
import type { CatalogueDeps } from './deps.ts';
import { changedMeanwhile, notFound, notYours } from './refusals.ts';

/**
 * Changes the values that are given. Refuses `not-signed-in`, `not-found`, `not-allowed` (a dataset
 * that is only shared with the person), and `state-changed` when it is no longer the one that was seen.
 */
export async function updateDataset(
  { catalogue }: CatalogueDeps,
  principal: Principal,
  datasetUri: string,
  { values, seen }: Changes<DatasetValues>,
): Promise<Outcome<Dataset>> {
  const user = requireUser(principal);
  if (!user.ok) return user;
  return catalogue.write(principal, async (writer) => {
    const now = await writer.lockDataset(datasetUri);
    if (!now || !seesDataset(user.value, now, await writer.sharedWith(datasetUri)))
      return notFound('dataset');
    if (!mayChange(user.value, now)) return notYours('change this dataset', now.samlAdminGroupName);
    if (seen && seen.getTime() !== now.updated.getTime()) return changedMeanwhile('dataset');
    return done(
      await writer.changeDataset(datasetUri, {
        label: values.label ?? now.label,
        description: values.description ?? now.description,
        tags: values.tags ?? now.tags,
        topics: values.topics ?? now.topics,
        confidentiality: values.confidentiality ?? now.confidentiality,
      }),
    );
  });
}
