'use client';

import { useTexts } from '#texts';
import { Field } from '../../primitives/field.tsx';
import { Input } from '../../primitives/input.tsx';

type TicketFieldProps = { readonly error: string | undefined; readonly initial?: string | null };

/** Where the change or the incident is written down. */
export function TicketField({ error, initial = null }: TicketFieldProps) {
  const t = useTexts('plans');
  return (
    <Field
      name="ticketUrl"
      label={t('fields.ticketUrl')}
      optional
      error={error}
      hint={t('fields.ticketHint')}
    >
      {(control) => (
        <Input
          {...control}
          inputMode="url"
          autoComplete="off"
          defaultValue={initial ?? ''}
          placeholder="https://"
        />
      )}
    </Field>
  );
}
