'use client';

import { useTexts } from '#texts';
import { Field } from '../../primitives/field.tsx';
import { Select } from '../../primitives/select.tsx';
import { usePlanPreview } from './plan-preview-context.ts';

/**
 * In the night in which the clocks go back an hour comes twice: asks which one is meant, and only where it
 * matters.
 */
export function WhichOfTwoField({ name }: { readonly name: 'start' | 'end' }) {
  const t = useTexts('plans');
  const twice = usePlanPreview()?.twice.includes(name);
  if (!twice) return null;
  return (
    <Field name={`${name}Which`} label={t('fields.which')}>
      {(control) => (
        <Select {...control} defaultValue="">
          <option value="" disabled />
          <option value="first">{t('fields.first')}</option>
          <option value="second">{t('fields.second')}</option>
        </Select>
      )}
    </Field>
  );
}
