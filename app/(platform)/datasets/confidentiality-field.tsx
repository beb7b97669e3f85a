'use client';

import { CONFIDENTIALITIES, type Confidentiality } from '#lib/domain/catalogue/catalogue.ts';
import { Field } from '#lib/ui/primitives/field.tsx';
import { Select } from '#lib/ui/primitives/select.tsx';
import { useTexts } from '#texts';

type ConfidentialityFieldProps = { readonly value?: Confidentiality; readonly error: string | undefined };

/** How far a dataset's content may be known. */
export function ConfidentialityField({ value = 'Official', error }: ConfidentialityFieldProps) {
  const t = useTexts('datasets');
  const words = useTexts('catalogue');
  return (
    <Field
      name="confidentiality"
      label={words('confidentiality')}
      hint={t('confidentialityHint')}
      error={error}
    >
      {(control) => (
        <Select {...control} defaultValue={value}>
          {CONFIDENTIALITIES.map((confidentiality) => (
            <option key={confidentiality} value={confidentiality}>
              {words(`confidentialities.${confidentiality}`)}
            </option>
          ))}
        </Select>
      )}
    </Field>
  );
}
