'use client';

import { useRouter } from 'next/navigation';
import { CREATE_ENVIRONMENT, type CreateEnvironment } from '#lib/graphql/documents/environments.ts';
import { leaveFlash } from '#lib/ui/flash.tsx';
import { DescriptionField, LabelField, TagsField } from '#lib/ui/form/common-fields.tsx';
import { missing, typed, typedList } from '#lib/ui/form/read-form.ts';
import { TeamField } from '#lib/ui/form/team-field.tsx';
import { type FieldErrors, WriteForm } from '#lib/ui/form/write-form.tsx';
import { Field } from '#lib/ui/primitives/field.tsx';
import { Input } from '#lib/ui/primitives/input.tsx';
import { Select } from '#lib/ui/primitives/select.tsx';
import { AWS_REGIONS } from '../aws-regions.ts';

/** Creates an environment and goes to it. */
export function NewEnvironmentForm({ teams }: { readonly teams: readonly string[] }) {
  const router = useRouter();
  return (
    <WriteForm<CreateEnvironment>
      document={CREATE_ENVIRONMENT}
      variables={readInput}
      check={check}
      submitLabel="Create environment"
      cancelHref="/environments"
      onDone={({ createEnvironment }) => {
        const href = `/environments/${createEnvironment.environmentUri}`;
        leaveFlash('Environment created.', href);
        router.replace(href);
        router.refresh();
      }}
    >
      {(errors) => (
        <>
          <LabelField error={errors.label} hint="Short and telling, such as finance-dev." />
          <TeamField
            name="SamlGroupName"
            label="Team"
            hint="Its members may change and delete the environment."
            teams={teams}
            error={errors.SamlGroupName}
          />
          <Field
            name="AwsAccountId"
            label="AWS account"
            hint="Twelve digits; it cannot be changed later."
            error={errors.AwsAccountId}
          >
            {(control) => <Input {...control} inputMode="numeric" autoComplete="off" maxLength={14} />}
          </Field>
          <Field name="region" label="Region" hint="It cannot be changed later." error={errors.region}>
            {(control) => (
              <Select {...control} defaultValue="eu-west-1">
                {AWS_REGIONS.map(({ region, place }) => (
                  <option key={region} value={region}>
                    {region} ({place})
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

function check(form: FormData): FieldErrors {
  const account = digits(form);
  return {
    ...(account !== '' && !/^\d{12}$/.test(account)
      ? { AwsAccountId: 'An AWS account has twelve digits.' }
      : {}),
    ...missing(form, {
      label: 'Give the environment a name.',
      SamlGroupName: 'Choose the team that owns it.',
      AwsAccountId: 'Type the number of the AWS account.',
      region: 'Choose a region.',
    }),
  };
}

/** The console writes account numbers as 1234-5678-9012. */
function digits(form: FormData): string {
  return typed(form, 'AwsAccountId').replaceAll(/[\s-]/g, '');
}
