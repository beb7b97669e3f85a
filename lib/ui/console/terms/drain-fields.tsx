'use client';

import { useState } from 'react';
import type { AtDrainBy } from '#lib/domain/window/window-terms.ts';
import { useTexts } from '#texts';
import { Field } from '../../primitives/field.tsx';
import { RadioCards } from '../../primitives/radio-cards.tsx';
import { Select } from '../../primitives/select.tsx';
import { minutesWords, withOwn } from './minutes-words.ts';

const CHOICES = [10, 15, 30, 45, 60, 120, 240];

type DrainFieldsProps = {
  readonly errors: Readonly<Record<string, string>>;
  readonly initial?: { readonly minutes: number; readonly otherwise: AtDrainBy } | null;
};

/** By when the platform has to be quiet, and what happens if it is not. */
export function DrainFields({ errors, initial = null }: DrainFieldsProps) {
  const t = useTexts('plans');
  const [limited, setLimited] = useState(initial !== null);
  return (
    <div className="flex flex-col gap-4">
      <Field
        name="drainMinutes"
        label={t('fields.drain')}
        error={errors.drainMinutes}
        hint={t('fields.drainHint')}
      >
        {(control) => (
          <Select
            {...control}
            defaultValue={initial?.minutes ?? ''}
            onChange={(event) => setLimited(event.currentTarget.value !== '')}
          >
            <option value="">{t('fields.drainNone')}</option>
            {withOwn(CHOICES, initial?.minutes).map((minutes) => (
              <option key={minutes} value={minutes}>
                {minutesWords(t, minutes)}
              </option>
            ))}
          </Select>
        )}
      </Field>
      {limited ? (
        <RadioCards<AtDrainBy>
          name="atDrainBy"
          legend={t('fields.atDrainBy')}
          defaultValue={initial?.otherwise ?? 'keep-waiting'}
          options={[
            {
              value: 'keep-waiting',
              label: t('fields.keepWaitingLabel'),
              description: t('fields.keepWaitingHint'),
            },
            { value: 'cancel', label: t('fields.cancelLabel'), description: t('fields.cancelHint') },
          ]}
        />
      ) : null}
    </div>
  );
}
