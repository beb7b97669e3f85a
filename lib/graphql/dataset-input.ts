import { z } from 'zod';
import type { Changes, DatasetFilter, DatasetValues, NewDataset } from '#lib/domain/catalogue/catalogue.ts';
import { CONFIDENTIALITIES } from '#lib/domain/catalogue/catalogue.ts';
import type { Builder } from './builder.ts';
import type { Paging } from './paging.ts';
import { pageRequest } from './paging.ts';
import { filledText, group, text, uri, words } from './parse-input.ts';

export function addDatasetInputs(builder: Builder, { sort }: Paging) {
  const created = builder.inputType('NewDatasetInput', {
    fields: (t) => ({
      label: t.string({ required: true }),
      description: t.string(),
      environmentUri: t.string({ required: true }),
      SamlAdminGroupName: t.string({ required: true, description: 'The team that owns it.' }),
      confidentiality: t.string({ description: CONFIDENTIALITIES.join(', ') }),
      topics: t.stringList(),
      tags: t.stringList(),
    }),
  });
  const modified = builder.inputType('ModifyDatasetInput', {
    description: 'What is left out or null stays as it is.',
    fields: (t) => ({
      label: t.string(),
      description: t.string(),
      confidentiality: t.string({ description: CONFIDENTIALITIES.join(', ') }),
      topics: t.stringList(),
      tags: t.stringList(),
      updated: t.string({ description: 'As last read; if it has changed since, nothing is written.' }),
    }),
  });
  const filter = builder.inputType('DatasetFilter', {
    fields: (t) => ({
      term: t.string(),
      page: t.int(),
      pageSize: t.int(),
      sort: t.field({ type: [sort] }),
      environmentUri: t.string(),
    }),
  });
  return { created, modified, filter };
}

const confidentiality = z.enum(CONFIDENTIALITIES, `Choose one of ${CONFIDENTIALITIES.join(', ')}.`);

export const newDataset = z
  .object({
    label: filledText(100),
    description: text(2_000).nullish(),
    environmentUri: uri,
    SamlAdminGroupName: group,
    confidentiality: confidentiality.nullish(),
    topics: words.nullish(),
    tags: words.nullish(),
  })
  .transform(
    ({ SamlAdminGroupName, ...rest }): NewDataset => ({
      label: rest.label,
      description: rest.description ?? '',
      environmentUri: rest.environmentUri,
      samlAdminGroupName: SamlAdminGroupName,
      confidentiality: rest.confidentiality ?? 'Unclassified',
      topics: rest.topics ?? [],
      tags: rest.tags ?? [],
    }),
  );

export const datasetChanges = z
  .object({
    label: filledText(100).nullish(),
    description: text(2_000).nullish(),
    confidentiality: confidentiality.nullish(),
    topics: words.nullish(),
    tags: words.nullish(),
    updated: z.iso.datetime('Give back `updated` as it was read.').nullish(),
  })
  .transform(
    ({ updated, ...rest }): Changes<DatasetValues> => ({
      values: {
        label: rest.label ?? undefined,
        description: rest.description ?? undefined,
        confidentiality: rest.confidentiality ?? undefined,
        topics: rest.topics ?? undefined,
        tags: rest.tags ?? undefined,
      },
      seen: updated ? new Date(updated) : null,
    }),
  );

export const datasetFilter = z
  .object({ ...pageRequest({ field: 'label', direction: 'asc' }), environmentUri: uri.nullish() })
  .transform((filter): DatasetFilter => ({ ...filter, environmentUri: filter.environmentUri ?? null }));
