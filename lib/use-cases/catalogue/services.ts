import { approveShare } from './approve-share.ts';
import { createDataset } from './create-dataset.ts';
import { createEnvironment } from './create-environment.ts';
import { createShare } from './create-share.ts';
import { deleteDataset } from './delete-dataset.ts';
import { deleteEnvironment } from './delete-environment.ts';
import type { CatalogueDeps } from './deps.ts';
import { getDataset } from './get-dataset.ts';
import { getEnvironment } from './get-environment.ts';
import { getGroupsForUser } from './get-groups-for-user.ts';
import { getShare } from './get-share.ts';
import { listDatasets } from './list-datasets.ts';
import { listEnvironments } from './list-environments.ts';
import { listGroups } from './list-groups.ts';
import { listShares } from './list-shares.ts';
import { rejectShare } from './reject-share.ts';
import { revokeShare } from './revoke-share.ts';
import { searchDatasets } from './search-datasets.ts';
import { updateDataset } from './update-dataset.ts';
import { updateEnvironment } from './update-environment.ts';

/** Every verb of the catalogue, bound to what it needs: call it with the principal and the input. */
export type CatalogueServices = ReturnType<typeof bindCatalogue>;

export function bindCatalogue(deps: CatalogueDeps) {
  const bind =
    <Input extends unknown[], Answer>(verb: (deps: CatalogueDeps, ...input: Input) => Answer) =>
    (...input: Input): Answer =>
      verb(deps, ...input);
  return {
    listEnvironments: bind(listEnvironments),
    getEnvironment: bind(getEnvironment),
    createEnvironment: bind(createEnvironment),
    updateEnvironment: bind(updateEnvironment),
    deleteEnvironment: bind(deleteEnvironment),
    listDatasets: bind(listDatasets),
    searchDatasets: bind(searchDatasets),
    getDataset: bind(getDataset),
    createDataset: bind(createDataset),
    updateDataset: bind(updateDataset),
    deleteDataset: bind(deleteDataset),
    listShares: bind(listShares),
    getShare: bind(getShare),
    createShare: bind(createShare),
    approveShare: bind(approveShare),
    rejectShare: bind(rejectShare),
    revokeShare: bind(revokeShare),
    listGroups: bind(listGroups),
    getGroupsForUser,
  };
}
