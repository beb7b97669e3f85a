'use client';

import { CONFIDENTIALITIES, type Confidentiality } from '#lib/domain/catalogue.ts';
import { Field } from '#lib/ui/primitives/field.tsx';
import { Select } from '#lib/ui/primitives/select.tsx';

type ConfidentialityFieldProps = { readonly value?: Confidentiality; readonly error: string | undefined };

/** How far a dataset's content may be known. */
export function ConfidentialityField({ value = 'Official', error }: ConfidentialityFieldProps) {
  return (
    <Field
      name="confidentiality"
      label="Confidentiality"
      hint="Unclassified may be public, Official stays inside, Secret is for named teams."
      error={error}
    >
      {(control) => (
        <Select {...control} defaultValue={value}>
          {CONFIDENTIALITIES.map((confidentiality) => (
            <option key={confidentiality} value={confidentiality}>
              {confidentiality}
            </option>
          ))}
        </Select>
      )}
    </Field>
  );
}
