'use client';

import { useRouter } from 'next/navigation';
import { type DatasetDetail, UPDATE_DATASET, type UpdateDataset } from '#lib/graphql/documents/datasets.ts';
import { leaveFlash } from '#lib/ui/flash.tsx';
import { DescriptionField, LabelField, TagsField, TopicsField } from '#lib/ui/form/common-fields.tsx';
import { missing, typed, typedList } from '#lib/ui/form/read-form.ts';
import { useAsRead } from '#lib/ui/form/use-as-read.ts';
import { WriteForm } from '#lib/ui/form/write-form.tsx';
import { ConfidentialityField } from '../../confidentiality-field.tsx';

/** Changes a dataset, unless somebody else has changed it since it was read. */
export function EditDatasetForm(props: { readonly dataset: DatasetDetail }) {
  const router = useRouter();
  const dataset = useAsRead(props.dataset);
  const href = `/datasets/${dataset.datasetUri}`;
  return (
    <WriteForm<UpdateDataset>
      document={UPDATE_DATASET}
      variables={(form) => ({
        datasetUri: dataset.datasetUri,
        input: {
          label: typed(form, 'label'),
          description: typed(form, 'description'),
          confidentiality: typed(form, 'confidentiality'),
          topics: typedList(form, 'topics'),
          tags: typedList(form, 'tags'),
          updated: dataset.updated,
        },
      })}
      check={(form) => missing(form, { label: 'Give the dataset a name.' })}
      submitLabel="Save changes"
      cancelHref={href}
      onDone={() => {
        leaveFlash('Changes saved.', href);
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
