import type { RefObject } from 'react';
import { useTexts } from '#texts';
import { Field } from '../../primitives/field.tsx';
import { Textarea } from '../../primitives/textarea.tsx';

/** In characters; the server looks again. */
const MAX_REASON = 500;

type OverrideReasonProps = {
  readonly field: RefObject<HTMLTextAreaElement | null>;
  readonly error: string | undefined;
};

/** Why an administrator vouches for what cannot be proven; nothing is overridden without. */
export function OverrideReason({ field, error }: OverrideReasonProps) {
  const t = useTexts('console');
  return (
    <Field
      name="reason"
      label={t('activateAnyway.reason')}
      error={error}
      hint={t('activateAnyway.reasonHint')}
    >
      {(control) => <Textarea {...control} ref={field} rows={2} maxLength={MAX_REASON} required />}
    </Field>
  );
}
