'use client';

import { useTexts } from '#texts';
import { Field } from '../primitives/field.tsx';
import { Select } from '../primitives/select.tsx';

type TeamFieldProps = {
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  readonly teams: readonly string[];
  readonly error: string | undefined;
  readonly onChange?: (team: string) => void;
};

/** One of the teams that the person may act for; chosen already when there is only one. */
export function TeamField({ name, label, hint, teams, error, onChange }: TeamFieldProps) {
  const t = useTexts('catalogue');
  const only = teams.length === 1 ? teams[0] : undefined;
  return (
    <Field name={name} label={label} hint={hint} error={error}>
      {(control) => (
        <Select {...control} defaultValue={only ?? ''} onChange={(event) => onChange?.(event.target.value)}>
          {only ? null : <option value="">{t('chooseTeam')}</option>}
          {teams.map((team) => (
            <option key={team} value={team}>
              {team}
            </option>
          ))}
        </Select>
      )}
    </Field>
  );
}
