import { cache } from 'react';
import {
  type EnvironmentDetail,
  GET_ENVIRONMENT,
  type GetEnvironment,
} from '#lib/graphql/documents/environments.ts';
import { load } from '../../load.ts';

/** The environment that a page and its title are about; asked for once for both. */
export const readEnvironment = cache(async (uri: string): Promise<EnvironmentDetail> => {
  const { getEnvironment } = await load<GetEnvironment>(GET_ENVIRONMENT, { environmentUri: uri });
  return getEnvironment;
});
