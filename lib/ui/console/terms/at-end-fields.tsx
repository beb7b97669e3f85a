'use client';

import { useState } from 'react';
import type { AtEnd } from '#lib/domain/window/window-terms.ts';
import { useTexts } from '#texts';
import { Field } from '../../primitives/field.tsx';
import { Input } from '../../primitives/input.tsx';
import { RadioCards } from '../../primitives/radio-cards.tsx';

type AtEndFieldsProps = {
  readonly errors: Readonly<Record<string, string>>;
  readonly initial?: AtEnd;
};

/** What happens when the planned end has come, and by which URL the platform's health is known. */
export function AtEndFields({ errors, initial = { kind: 'keep' } }: AtEndFieldsProps) {
  const t = useTexts('plans');
  const [kind, setKind] = useState<AtEnd['kind']>(initial.kind);
  return (
    <div className="flex flex-col gap-4">
      <RadioCards
        name="atEnd"
        legend={t('fields.atEnd')}
        value={kind}
        onChange={setKind}
        error={errors.atEnd}
        options={[
          { value: 'keep', label: t('fields.keepLabel'), description: t('fields.keepHint') },
          { value: 'end', label: t('fields.endLabel'), description: t('fields.endHint') },
          { value: 'end-if-healthy', label: t('fields.healthyLabel'), description: t('fields.healthyHint') },
        ]}
      />
      {kind === 'end-if-healthy' ? (
        <Field
          name="healthUrl"
          label={t('fields.healthUrl')}
          error={errors.healthUrl}
          hint={t('fields.healthUrlHint')}
        >
          {(control) => (
            <Input
              {...control}
              inputMode="url"
              autoComplete="off"
              defaultValue={initial.kind === 'end-if-healthy' ? initial.url : ''}
              placeholder="https://"
            />
          )}
        </Field>
      ) : null}
    </div>
  );
}
