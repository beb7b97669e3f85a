'use client';

import { useRouter } from 'next/navigation';
import { useState } from 'react';
import type { DatasetLinkRow } from '#lib/graphql/documents/datasets.ts';
import type { EnvironmentRow } from '#lib/graphql/documents/environments.ts';
import { CREATE_SHARE, type CreateShare } from '#lib/graphql/documents/shares.ts';
import { leaveFlash } from '#lib/ui/flash.tsx';
import { missing, typed } from '#lib/ui/form/read-form.ts';
import { TeamField } from '#lib/ui/form/team-field.tsx';
import { WriteForm } from '#lib/ui/form/write-form.tsx';
import { Field } from '#lib/ui/primitives/field.tsx';
import { Select } from '#lib/ui/primitives/select.tsx';
import { Textarea } from '#lib/ui/primitives/textarea.tsx';
import { useTexts } from '#texts';

type RequestAccessFormProps = {
  readonly dataset: DatasetLinkRow;
  readonly teams: readonly string[];
  readonly environments: readonly EnvironmentRow[];
};

/** Asks the owners of a dataset for access, and goes to the request. */
export function RequestAccessForm({ dataset, teams, environments }: RequestAccessFormProps) {
  const t = useTexts('shares');
  const words = useTexts('catalogue');
  const router = useRouter();
  const required = {
    groupUri: t('teamMissing'),
    environmentUri: t('environmentMissing'),
    requestPurpose: t('purposeMissing'),
  };
  const [team, setTeam] = useState(teams.length === 1 ? teams[0] : undefined);
  const usable = environments.filter((environment) => environment.SamlGroupName === team);
  return (
    <WriteForm<CreateShare>
      document={CREATE_SHARE}
      variables={(form) => ({
        datasetUri: dataset.datasetUri,
        input: {
          groupUri: typed(form, 'groupUri'),
          environmentUri: typed(form, 'environmentUri'),
          requestPurpose: typed(form, 'requestPurpose'),
        },
      })}
      check={(form) => missing(form, required)}
      submitLabel={t('send')}
      cancelHref="/datasets/find"
      onDone={({ createShare }) => {
        const href = `/shares/${createShare.shareUri}`;
        leaveFlash(t('sent', { team: dataset.SamlAdminGroupName }), href);
        router.replace(href);
        router.refresh();
      }}
    >
      {(errors) => (
        <>
          <TeamField
            name="groupUri"
            label={words('team')}
            hint={t('teamHint')}
            teams={teams}
            error={errors.groupUri}
            onChange={setTeam}
          />
          <Field
            name="environmentUri"
            label={words('environment')}
            hint={team ? t('whereUsed') : t('teamFirst')}
            error={errors.environmentUri}
          >
            {(control) => (
              <Select
                {...control}
                key={team}
                defaultValue={usable.length === 1 ? usable[0]?.environmentUri : ''}
              >
                {usable.length === 1 ? null : <option value="">{words('chooseEnvironment')}</option>}
                {usable.map((environment) => (
                  <option key={environment.environmentUri} value={environment.environmentUri}>
                    {words('environmentIn', { environment: environment.label, region: environment.region })}
                  </option>
                ))}
              </Select>
            )}
          </Field>
          <Field name="requestPurpose" label={t('purpose')} error={errors.requestPurpose}>
            {(control) => <Textarea {...control} placeholder={t('purposeExample')} />}
          </Field>
        </>
      )}
    </WriteForm>
  );
}
