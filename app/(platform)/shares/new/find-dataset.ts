import { notFound } from 'next/navigation';
import {
  type DatasetLinkRow,
  SEARCH_DATASETS,
  type SearchDatasets,
} from '#lib/graphql/documents/datasets.ts';
import type { SearchParams } from '#lib/ui/list/list-query.ts';
import { load } from '../../load.ts';

const MOST = 100;

/** The dataset that the address speaks of (see `requestHref`); 404 when there is none. */
export async function findDataset({ dataset, name }: SearchParams): Promise<DatasetLinkRow> {
  if (typeof dataset !== 'string' || typeof name !== 'string') notFound();
  const { searchDatasets } = await load<SearchDatasets>(SEARCH_DATASETS, {
    filter: { term: name, pageSize: MOST },
  });
  return searchDatasets.nodes.find((found) => found.datasetUri === dataset) ?? notFound();
}
