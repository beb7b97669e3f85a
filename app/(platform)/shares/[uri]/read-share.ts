import { cache } from 'react';
import { GET_SHARE, type GetShare, type ShareDetail } from '#lib/graphql/documents/shares.ts';
import type { Texts } from '#lib/texts/translator.ts';
import { load } from '../../load.ts';

/** The share that a page and its title are about; asked for once for both. */
export const readShare = cache(async (uri: string): Promise<ShareDetail> => {
  const { getShare } = await load<GetShare>(GET_SHARE, { shareUri: uri });
  return getShare;
});

/** How a share is called: it has no name of its own. */
export function shareTitle({ dataset, groupUri }: ShareDetail, t: Texts<'shares'>): string {
  return t('shareTitle', { dataset: dataset.label, team: groupUri });
}
