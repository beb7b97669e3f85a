import { cache } from 'react';
import { type DatasetDetail, GET_DATASET, type GetDataset } from '#lib/graphql/documents/datasets.ts';
import { load } from '../../load.ts';

/** The dataset that a page and its title are about; asked for once for both. */
export const readDataset = cache(async (uri: string): Promise<DatasetDetail> => {
  const { getDataset } = await load<GetDataset>(GET_DATASET, { datasetUri: uri });
  return getDataset;
});
