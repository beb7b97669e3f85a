'use client';

import { useTexts } from '#texts';
import { Field } from '../../primitives/field.tsx';
import { Select } from '../../primitives/select.tsx';
import { minutesWords, withOwn } from '../terms/minutes-words.ts';

const CHOICES = [0, 60, 240, 720, 1440, 2880, 4320, 10_080];

type NoticeFieldProps = { readonly error: string | undefined; readonly initial: number };

/** How long before the start users are told. */
export function NoticeField({ error, initial }: NoticeFieldProps) {
  const t = useTexts('plans');
  return (
    <Field name="noticeMinutes" label={t('fields.notice')} error={error} hint={t('fields.noticeHint')}>
      {(control) => (
        <Select {...control} defaultValue={initial}>
          {withOwn(CHOICES, initial).map((minutes) => (
            <option key={minutes} value={minutes}>
              {minutes === 0 ? t('fields.noticeNone') : minutesWords(t, minutes)}
            </option>
          ))}
        </Select>
      )}
    </Field>
  );
}
