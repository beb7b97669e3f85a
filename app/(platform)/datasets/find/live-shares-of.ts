import { LIVE_STATUSES } from '#lib/domain/catalogue/share-status.ts';
import type { DatasetLinkRow } from '#lib/graphql/documents/datasets.ts';
import { LIST_SHARES, type ListShares, type ShareRow } from '#lib/graphql/documents/shares.ts';
import { load } from '../../load.ts';

/** The approved and unanswered shares of these datasets, as far as the reader sees them; at most 100. */
export async function liveSharesOf(datasets: readonly DatasetLinkRow[]): Promise<readonly ShareRow[]> {
  if (datasets.length === 0) return [];
  const filter = {
    datasets_uris: datasets.map(({ datasetUri }) => datasetUri),
    status: LIVE_STATUSES,
    pageSize: 100,
  };
  const { listShares } = await load<ListShares>(LIST_SHARES, { filter });
  return listShares.nodes;
}
