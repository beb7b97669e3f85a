'use client';

import { useRouter } from 'next/navigation';
import { CREATE_DATASET, type CreateDataset } from '#lib/graphql/documents/datasets.ts';
import type { EnvironmentRow } from '#lib/graphql/documents/environments.ts';
import { leaveFlash } from '#lib/ui/flash.tsx';
import { DescriptionField, LabelField, TagsField, TopicsField } from '#lib/ui/form/common-fields.tsx';
import { missing, typed, typedList } from '#lib/ui/form/read-form.ts';
import { TeamField } from '#lib/ui/form/team-field.tsx';
import { WriteForm } from '#lib/ui/form/write-form.tsx';
import { Field } from '#lib/ui/primitives/field.tsx';
import { Select } from '#lib/ui/primitives/select.tsx';
import { useTexts } from '#texts';
import { ConfidentialityField } from '../confidentiality-field.tsx';

type NewDatasetFormProps = {
  readonly teams: readonly string[];
  readonly environments: readonly EnvironmentRow[];
  /** Where the reader came from; null when from no environment. */
  readonly environmentUri: string | null;
};

/** Creates a dataset and goes to it. */
export function NewDatasetForm({ teams, environments, environmentUri }: NewDatasetFormProps) {
  const t = useTexts('datasets');
  const words = useTexts('catalogue');
  const router = useRouter();
  const required = {
    label: t('nameMissing'),
    environmentUri: t('environmentMissing'),
    SamlAdminGroupName: words('chooseOwner'),
  };
  return (
    <WriteForm<CreateDataset>
      document={CREATE_DATASET}
      variables={readInput}
      check={(form) => missing(form, required)}
      submitLabel={t('create')}
      cancelHref="/datasets"
      onDone={({ createDataset }) => {
        const href = `/datasets/${createDataset.datasetUri}`;
        leaveFlash(t('createDone'), href);
        router.replace(href);
        router.refresh();
      }}
    >
      {(errors) => (
        <>
          <LabelField error={errors.label} hint={t('nameHint')} />
          <Field
            name="environmentUri"
            label={words('environment')}
            hint={words('cannotBeChanged')}
            error={errors.environmentUri}
          >
            {(control) => (
              <Select {...control} defaultValue={environmentUri ?? ''}>
                <option value="">{words('chooseEnvironment')}</option>
                {environments.map((environment) => (
                  <option key={environment.environmentUri} value={environment.environmentUri}>
                    {words('environmentIn', { environment: environment.label, region: environment.region })}
                  </option>
                ))}
              </Select>
            )}
          </Field>
          <TeamField
            name="SamlAdminGroupName"
            label={words('team')}
            hint={t('teamHint')}
            teams={teams}
            error={errors.SamlAdminGroupName}
          />
          <ConfidentialityField error={errors.confidentiality} />
          <DescriptionField error={errors.description} />
          <TopicsField error={errors.topics} />
          <TagsField error={errors.tags} />
        </>
      )}
    </WriteForm>
  );
}

function readInput(form: FormData) {
  return {
    input: {
      label: typed(form, 'label'),
      description: typed(form, 'description'),
      environmentUri: typed(form, 'environmentUri'),
      SamlAdminGroupName: typed(form, 'SamlAdminGroupName'),
      confidentiality: typed(form, 'confidentiality'),
      topics: typedList(form, 'topics'),
      tags: typedList(form, 'tags'),
    },
  };
}
