'use client';

import { useTexts } from '#texts';
import { Field } from '../../primitives/field.tsx';
import { Input } from '../../primitives/input.tsx';

type ZoneFieldProps = {
  readonly value: string;
  readonly onChange: (zone: string) => void;
  readonly error: string | undefined;
};

const ZONES = ['UTC', ...Intl.supportedValuesOf('timeZone')];

/** An IANA zone, by typing a part of its name: the browser's own list of suggestions. */
export function ZoneField({ value, onChange, error }: ZoneFieldProps) {
  const t = useTexts('plans');
  return (
    <Field name="zone" label={t('fields.zone')} error={error} hint={t('fields.zoneHint')}>
      {(control) => (
        <>
          <Input
            {...control}
            list="zones"
            value={value}
            onChange={(event) => onChange(event.currentTarget.value)}
            autoComplete="off"
            spellCheck={false}
          />
          <datalist id="zones">
            {ZONES.map((zone) => (
              <option key={zone} value={zone} />
            ))}
          </datalist>
        </>
      )}
    </Field>
  );
}
