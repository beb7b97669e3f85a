'use client';

import { useRouter } from 'next/navigation';
import { type DatasetDetail, UPDATE_DATASET, type UpdateDataset } from '#lib/graphql/documents/datasets.ts';
import { leaveFlash } from '#lib/ui/flash.tsx';
import { DescriptionField, LabelField, TagsField, TopicsField } from '#lib/ui/form/common-fields.tsx';
import { missing, typed, typedList } from '#lib/ui/form/read-form.ts';
import { useAsRead } from '#lib/ui/form/use-as-read.ts';
import { WriteForm } from '#lib/ui/form/write-form.tsx';
import { useTexts } from '#texts';
import { ConfidentialityField } from '../../confidentiality-field.tsx';

/** Changes a dataset, unless somebody else has changed it since it was read. */
export function EditDatasetForm(props: { readonly dataset: DatasetDetail }) {
  const t = useTexts('datasets');
  const form = useTexts('form');
  const router = useRouter();
  const dataset = useAsRead(props.dataset);
  const href = `/datasets/${dataset.datasetUri}`;
  return (
    <WriteForm<UpdateDataset>
      document={UPDATE_DATASET}
      variables={(given) => ({
        datasetUri: dataset.datasetUri,
        input: {
          label: typed(given, 'label'),
          description: typed(given, 'description'),
          confidentiality: typed(given, 'confidentiality'),
          topics: typedList(given, 'topics'),
          tags: typedList(given, 'tags'),
          updated: dataset.updated,
        },
      })}
      check={(given) => missing(given, { label: t('nameMissing') })}
      submitLabel={form('save')}
      cancelHref={href}
      onDone={() => {
        leaveFlash(form('saved'), href);
        router.replace(href);
        router.refresh();
      }}
    >
      {(errors) => (
        <>
          <LabelField value={dataset.label} error={errors.label} />
          <ConfidentialityField value={dataset.confidentiality} error={errors.confidentiality} />
          <DescriptionField value={dataset.description} error={errors.description} />
          <TopicsField value={dataset.topics} error={errors.topics} />
          <TagsField value={dataset.tags} error={errors.tags} />
        </>
      )}
    </WriteForm>
  );
}
