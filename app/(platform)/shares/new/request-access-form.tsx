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

type RequestAccessFormProps = {
  readonly dataset: DatasetLinkRow;
  readonly teams: readonly string[];
  readonly environments: readonly EnvironmentRow[];
};

const REQUIRED = {
  groupUri: 'Choose the team that needs access.',
  environmentUri: 'Choose where the team will use the data.',
  requestPurpose: 'Say what you need it for, so that the owners can decide.',
};

/** Asks the owners of a dataset for access, and goes to the request. */
export function RequestAccessForm({ dataset, teams, environments }: RequestAccessFormProps) {
  const router = useRouter();
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
      check={(form) => missing(form, REQUIRED)}
      submitLabel="Send request"
      cancelHref="/datasets/find"
      onDone={({ createShare }) => {
        const href = `/shares/${createShare.shareUri}`;
        leaveFlash(`Request sent. ${dataset.SamlAdminGroupName} decides.`, href);
        router.replace(href);
        router.refresh();
      }}
    >
      {(errors) => (
        <>
          <TeamField
            name="groupUri"
            label="Team"
            hint="All its members get access."
            teams={teams}
            error={errors.groupUri}
            onChange={setTeam}
          />
          <Field
            name="environmentUri"
            label="Environment"
            hint={team ? 'Where the team will use the data.' : 'Choose the team first.'}
            error={errors.environmentUri}
          >
            {(control) => (
              <Select
                {...control}
                key={team}
                defaultValue={usable.length === 1 ? usable[0]?.environmentUri : ''}
              >
                {usable.length === 1 ? null : <option value="">Choose an environment</option>}
                {usable.map((environment) => (
                  <option key={environment.environmentUri} value={environment.environmentUri}>
                    {environment.label} ({environment.region})
                  </option>
                ))}
              </Select>
            )}
          </Field>
          <Field name="requestPurpose" label="Purpose" error={errors.requestPurpose}>
            {(control) => <Textarea {...control} placeholder="What you will use the data for" />}
          </Field>
        </>
      )}
    </WriteForm>
  );
}
