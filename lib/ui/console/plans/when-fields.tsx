'use client';

import { useState } from 'react';
import { useTexts } from '#texts';
import { Field } from '../../primitives/field.tsx';
import { Input } from '../../primitives/input.tsx';
import { RadioCards } from '../../primitives/radio-cards.tsx';
import { Select } from '../../primitives/select.tsx';
import { minutesWords, withOwn } from '../terms/minutes-words.ts';
import type { PlanFormValues } from './plan-form-values.ts';
import { useReaderZone } from './reader-zone.ts';
import { WhichOfTwoField } from './which-of-two-field.tsx';
import { ZoneField } from './zone-field.tsx';

const DURATIONS = [15, 30, 45, 60, 90, 120, 180, 240, 480, 720, 1440];

type WhenFieldsProps = {
  readonly initial: PlanFormValues;
  readonly errors: Readonly<Record<string, string>>;
};

/** When it takes place: on one day, or by a cron expression each time for as long. */
export function WhenFields({ initial, errors }: WhenFieldsProps) {
  const t = useTexts('plans');
  const own = useReaderZone();
  const [kind, setKind] = useState(initial.kind);
  const [zone, setZone] = useState(initial.zone);
  return (
    <div className="flex flex-col gap-5">
      <RadioCards<PlanFormValues['kind']>
        name="kind"
        legend={t('fields.kind')}
        value={kind}
        onChange={setKind}
        options={[
          { value: 'once', label: t('fields.once'), description: t('fields.onceHint') },
          { value: 'recurring', label: t('fields.recurring'), description: t('fields.recurringHint') },
        ]}
      />
      <ZoneField value={zone ?? own ?? ''} onChange={setZone} error={errors.zone} />
      {kind === 'once' ? (
        <div className="grid items-start gap-5 sm:grid-cols-2">
          <MomentField name="start" initial={initial.start} error={errors.start} />
          <MomentField name="end" initial={initial.end} error={errors.end} />
        </div>
      ) : (
        <div className="grid items-start gap-5 sm:grid-cols-2">
          <Field name="cron" label={t('fields.cron')} error={errors.cron} hint={t('fields.cronHint')}>
            {(control) => (
              <Input
                {...control}
                defaultValue={initial.cron}
                className="font-mono"
                placeholder="0 2 * * SUN"
                autoComplete="off"
                spellCheck={false}
              />
            )}
          </Field>
          <Field name="durationMinutes" label={t('fields.duration')} error={errors.durationMinutes}>
            {(control) => (
              <Select {...control} defaultValue={initial.durationMinutes}>
                {withOwn(DURATIONS, initial.durationMinutes).map((minutes) => (
                  <option key={minutes} value={minutes}>
                    {minutesWords(t, minutes)}
                  </option>
                ))}
              </Select>
            )}
          </Field>
        </div>
      )}
    </div>
  );
}

type MomentFieldProps = {
  readonly name: 'start' | 'end';
  readonly initial: string;
  readonly error: string | undefined;
};

/** A date and time on the clocks of the zone; where it comes twice, which of the two. */
function MomentField({ name, initial, error }: MomentFieldProps) {
  const t = useTexts('plans');
  return (
    <div className="flex flex-col gap-3">
      <Field name={name} label={t(`fields.${name}`)} error={error}>
        {(control) => <Input {...control} type="datetime-local" defaultValue={initial} />}
      </Field>
      <WhichOfTwoField name={name} />
    </div>
  );
}
