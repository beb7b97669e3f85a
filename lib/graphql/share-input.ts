import { z } from 'zod';
import type { NewShare, ShareFilter } from '#lib/domain/catalogue/catalogue.ts';
import { SHARE_STATUSES } from '#lib/domain/catalogue/catalogue.ts';
import type { Builder } from './builder.ts';
import type { Paging } from './paging.ts';
import { pageRequest } from './paging.ts';
import { group, text, uri } from './parse-input.ts';

export function addShareInputs(builder: Builder, { sort }: Paging) {
  const created = builder.inputType('NewShareObjectInput', {
    fields: (t) => ({
      datasetUri: t.string({ description: 'Here or beside the input, as the ancestor has it.' }),
      environmentUri: t.string({ required: true, description: 'Where the asking team will use the data.' }),
      groupUri: t.string({ required: true, description: 'The team that asks.' }),
      principalId: t.string({ description: 'The asking team again; shares are for teams only.' }),
      principalType: t.string({ description: 'Group; shares are for teams only.' }),
      requestPurpose: t.string(),
    }),
  });
  const filter = builder.inputType('ShareObjectFilter', {
    fields: (t) => ({
      term: t.string(),
      page: t.int(),
      pageSize: t.int(),
      sort: t.field({ type: [sort] }),
      status: t.stringList({ description: SHARE_STATUSES.join(', ') }),
      datasets_uris: t.stringList(),
    }),
  });
  return { created, filter };
}

export const newShare = z
  .object({
    datasetUri: uri,
    environmentUri: uri,
    groupUri: group,
    principalId: z.string().nullish(),
    principalType: z.literal('Group', 'Shares are for teams: Group.').nullish(),
    requestPurpose: text(1_000).nullish(),
  })
  .refine(({ principalId, groupUri }) => !principalId || principalId === groupUri, {
    path: ['principalId'],
    message: 'Shares are for teams: name the asking team or nobody.',
  })
  .transform(
    ({ datasetUri, environmentUri, groupUri, requestPurpose }): NewShare => ({
      datasetUri,
      environmentUri,
      groupUri,
      requestPurpose: requestPurpose ?? '',
    }),
  );

/** Why a request is rejected; the ancestor lets it be left out. */
export const rejectPurpose = z
  .object({ rejectPurpose: text(1_000).nullish() })
  .transform((input) => input.rejectPurpose ?? '');

export const shareFilter = z
  .object({
    ...pageRequest({ field: 'created', direction: 'desc' }),
    status: z.array(z.enum(SHARE_STATUSES, `Choose from ${SHARE_STATUSES.join(', ')}.`)).nullish(),
    datasets_uris: z.array(uri).max(100, 'At most 100.').nullish(),
  })
  .transform(
    ({ status, datasets_uris, ...page }): ShareFilter => ({
      ...page,
      statuses: status ?? [],
      datasetUris: datasets_uris ?? [],
    }),
  );
