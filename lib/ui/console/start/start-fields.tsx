'use client';

import { useTexts } from '#texts';
import { Field } from '../../primitives/field.tsx';
import { Input } from '../../primitives/input.tsx';
import { Select } from '../../primitives/select.tsx';
import { minutesWords } from '../terms/minutes-words.ts';

/** In characters; the server looks again. */
const MAX_REASON = 200;

type FieldProps = { readonly error: string | undefined };

/** Why there is maintenance, in a line. */
export function ReasonField({ error }: FieldProps) {
  const t = useTexts('start');
  return (
    <Field name="reason" label={t('reason')} optional error={error} hint={t('reasonHint')}>
      {(control) => (
        <Input {...control} maxLength={MAX_REASON} placeholder={t('reasonExample')} autoComplete="off" />
      )}
    </Field>
  );
}

const DURATIONS = [15, 30, 60, 120, 240, 480];

type ExpectedFieldProps = FieldProps & {
  /** Told the minutes, or null when nothing is said. */
  readonly onChange: (minutes: number | null) => void;
};

/** How long it shall take, as people are told. */
export function ExpectedField({ error, onChange }: ExpectedFieldProps) {
  const t = useTexts('start');
  const words = useTexts('plans');
  return (
    <Field name="expectedMinutes" label={t('expected')} optional error={error} hint={t('expectedHint')}>
      {(control) => (
        <Select
          {...control}
          defaultValue=""
          onChange={({ currentTarget: { value } }) => onChange(value === '' ? null : Number(value))}
        >
          <option value="">{t('notSaid')}</option>
          {DURATIONS.map((minutes) => (
            <option key={minutes} value={minutes}>
              {minutesWords(words, minutes)}
            </option>
          ))}
        </Select>
      )}
    </Field>
  );
}
