import { z } from 'zod';
import type {
  Changes,
  EnvironmentFilter,
  EnvironmentValues,
  NewEnvironment,
} from '#lib/domain/catalogue/catalogue.ts';
import type { Builder } from './builder.ts';
import type { Paging } from './paging.ts';
import { pageRequest } from './paging.ts';
import { filledText, group, text, words } from './parse-input.ts';

export function addEnvironmentInputs(builder: Builder, { sort }: Paging) {
  const created = builder.inputType('NewEnvironmentInput', {
    fields: (t) => ({
      label: t.string({ required: true }),
      description: t.string(),
      AwsAccountId: t.string({ required: true, description: 'Twelve digits.' }),
      region: t.string({ required: true, description: 'As AWS writes it, such as eu-west-1.' }),
      SamlGroupName: t.string({ required: true, description: 'The team that owns it.' }),
      tags: t.stringList(),
    }),
  });
  const modified = builder.inputType('ModifyEnvironmentInput', {
    description: 'What is left out or null stays as it is.',
    fields: (t) => ({
      label: t.string(),
      description: t.string(),
      SamlGroupName: t.string(),
      tags: t.stringList(),
      updated: t.string({ description: 'As last read; if it has changed since, nothing is written.' }),
    }),
  });
  const filter = builder.inputType('EnvironmentFilter', {
    fields: (t) => ({
      term: t.string(),
      page: t.int(),
      pageSize: t.int(),
      sort: t.field({ type: [sort] }),
      SamlGroupName: t.string(),
    }),
  });
  return { created, modified, filter };
}

export const newEnvironment = z
  .object({
    label: filledText(100),
    description: text(2_000).nullish(),
    AwsAccountId: z.string().regex(/^\d{12}$/, 'An AWS account id has 12 digits.'),
    region: z.string().regex(/^[a-z]{2}(-[a-z]+)+-\d{1,2}$/, 'Write the region as AWS does: eu-west-1.'),
    SamlGroupName: group,
    tags: words.nullish(),
  })
  .transform(
    ({ AwsAccountId, SamlGroupName, description, tags, ...rest }): NewEnvironment => ({
      ...rest,
      description: description ?? '',
      tags: tags ?? [],
      awsAccountId: AwsAccountId,
      samlGroupName: SamlGroupName,
    }),
  );

export const environmentChanges = z
  .object({
    label: filledText(100).nullish(),
    description: text(2_000).nullish(),
    SamlGroupName: group.nullish(),
    tags: words.nullish(),
    updated: z.iso.datetime('Give back `updated` as it was read.').nullish(),
  })
  .transform(
    ({ label, description, tags, SamlGroupName, updated }): Changes<EnvironmentValues> => ({
      values: {
        label: label ?? undefined,
        description: description ?? undefined,
        tags: tags ?? undefined,
        samlGroupName: SamlGroupName ?? undefined,
      },
      seen: updated ? new Date(updated) : null,
    }),
  );

export const environmentFilter = z
  .object({ ...pageRequest({ field: 'label', direction: 'asc' }), SamlGroupName: group.nullish() })
  .transform(
    ({ SamlGroupName, ...page }): EnvironmentFilter => ({ ...page, samlGroupName: SamlGroupName ?? null }),
  );
