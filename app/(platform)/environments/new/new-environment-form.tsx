'use client';

import { useRouter } from 'next/navigation';
import { CREATE_ENVIRONMENT, type CreateEnvironment } from '#lib/graphql/documents/environments.ts';
import type { Texts } from '#lib/texts/translator.ts';
import { leaveFlash } from '#lib/ui/flash.tsx';
import { DescriptionField, LabelField, TagsField } from '#lib/ui/form/common-fields.tsx';
import { missing, typed, typedList } from '#lib/ui/form/read-form.ts';
import { TeamField } from '#lib/ui/form/team-field.tsx';
import { type FieldErrors, WriteForm } from '#lib/ui/form/write-form.tsx';
import { Field } from '#lib/ui/primitives/field.tsx';
import { Input } from '#lib/ui/primitives/input.tsx';
import { Select } from '#lib/ui/primitives/select.tsx';
import { useTexts } from '#texts';
import { AWS_REGIONS } from '../aws-regions.ts';

/** Creates an environment and goes to it. */
export function NewEnvironmentForm({ teams }: { readonly teams: readonly string[] }) {
  const t = useTexts('environments');
  const words = useTexts('catalogue');
  const router = useRouter();
  return (
    <WriteForm<CreateEnvironment>
      document={CREATE_ENVIRONMENT}
      variables={readInput}
      check={(form) => check(form, t, words)}
      submitLabel={t('create')}
      cancelHref="/environments"
      onDone={({ createEnvironment }) => {
        const href = `/environments/${createEnvironment.environmentUri}`;
        leaveFlash(t('createDone'), href);
        router.replace(href);
        router.refresh();
      }}
    >
      {(errors) => (
        <>
          <LabelField error={errors.label} hint={t('nameHint')} />
          <TeamField
            name="SamlGroupName"
            label={words('team')}
            hint={t('teamHint')}
            teams={teams}
            error={errors.SamlGroupName}
          />
          <Field
            name="AwsAccountId"
            label={words('awsAccount')}
            hint={t('accountHint')}
            error={errors.AwsAccountId}
          >
            {(control) => <Input {...control} inputMode="numeric" autoComplete="off" maxLength={14} />}
          </Field>
          <Field name="region" label={words('region')} hint={words('cannotBeChanged')} error={errors.region}>
            {(control) => (
              <Select {...control} defaultValue="eu-west-1">
                {AWS_REGIONS.map((region) => (
                  <option key={region} value={region}>
                    {region} ({t(`places.${region}`)})
                  </option>
                ))}
              </Select>
            )}
          </Field>
          <DescriptionField error={errors.description} />
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
      AwsAccountId: digits(form),
      region: typed(form, 'region'),
      SamlGroupName: typed(form, 'SamlGroupName'),
      tags: typedList(form, 'tags'),
    },
  };
}

function check(form: FormData, t: Texts<'environments'>, words: Texts<'catalogue'>): FieldErrors {
  const account = digits(form);
  return {
    ...(account !== '' && !/^\d{12}$/.test(account) ? { AwsAccountId: t('accountWrong') } : {}),
    ...missing(form, {
      label: t('nameMissing'),
      SamlGroupName: words('chooseOwner'),
      AwsAccountId: t('accountMissing'),
      region: t('regionMissing'),
    }),
  };
}

/** The console writes account numbers as 1234-5678-9012. */
function digits(form: FormData): string {
  return typed(form, 'AwsAccountId').replaceAll(/[\s-]/g, '');
}
