'use client';

import { useState } from 'react';
import { Field } from '../primitives/field.tsx';
import { Input } from '../primitives/input.tsx';
import { Select } from '../primitives/select.tsx';
import { Textarea } from '../primitives/textarea.tsx';

/** In characters; the server looks again. */
const MAX_REASON = 200;
const MAX_MESSAGE = 500;

type FieldProps = { readonly error: string | undefined };

/** Why there is maintenance, in a line. */
export function ReasonField({ error }: FieldProps) {
  return (
    <Field name="reason" label="Reason" optional error={error} hint="For administrators and the record.">
      {(control) => (
        <Input {...control} maxLength={MAX_REASON} placeholder="Release 2.8" autoComplete="off" />
      )}
    </Field>
  );
}

/** What users are told beside the standard sentence. */
export function MessageField({ error }: FieldProps) {
  const [length, setLength] = useState(0);
  return (
    <Field
      name="message"
      label="Message to users"
      optional
      error={error}
      hint={
        <span className="flex justify-between gap-4">
          Stands in the banner or on the maintenance page, after the standard sentence.
          <span className="shrink-0">
            {length} / {MAX_MESSAGE}
          </span>
        </span>
      }
    >
      {(control) => (
        <Textarea
          {...control}
          rows={2}
          maxLength={MAX_MESSAGE}
          placeholder="We are moving to release 2.8."
          onChange={(event) => setLength(event.currentTarget.value.length)}
        />
      )}
    </Field>
  );
}

const DURATIONS = [
  { minutes: 15, words: '15 minutes' },
  { minutes: 30, words: '30 minutes' },
  { minutes: 60, words: '1 hour' },
  { minutes: 120, words: '2 hours' },
  { minutes: 240, words: '4 hours' },
  { minutes: 480, words: '8 hours' },
];

/** How long it shall take, as people are told; nothing ends by it. */
export function ExpectedField({ error }: FieldProps) {
  return (
    <Field
      name="expectedMinutes"
      label="Expected to take"
      optional
      error={error}
      hint="Users are told until about when. Maintenance goes on until you end it."
    >
      {(control) => (
        <Select {...control} defaultValue="">
          <option value="">Not said</option>
          {DURATIONS.map(({ minutes, words }) => (
            <option key={minutes} value={minutes}>
              {words}
            </option>
          ))}
        </Select>
      )}
    </Field>
  );
}
