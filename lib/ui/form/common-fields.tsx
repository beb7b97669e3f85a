'use client';

import { Field } from '../primitives/field.tsx';
import { Input } from '../primitives/input.tsx';
import { Textarea } from '../primitives/textarea.tsx';

type TextFieldProps = { readonly value?: string; readonly error: string | undefined; readonly hint?: string };
type WordsFieldProps = { readonly value?: readonly string[]; readonly error: string | undefined };

/** What a thing is called. */
export function LabelField({ value, error, hint }: TextFieldProps) {
  return (
    <Field name="label" label="Name" error={error} hint={hint}>
      {(control) => <Input {...control} defaultValue={value} autoComplete="off" />}
    </Field>
  );
}

/** What a thing is for, in sentences. */
export function DescriptionField({ value, error, hint }: TextFieldProps) {
  return (
    <Field name="description" label="Description" optional error={error} hint={hint}>
      {(control) => <Textarea {...control} defaultValue={value} />}
    </Field>
  );
}

/** Words to find it by. */
export function TagsField({ value, error }: WordsFieldProps) {
  return (
    <Field name="tags" label="Tags" optional error={error} hint="Separated by commas.">
      {(control) => <Input {...control} defaultValue={value?.join(', ')} autoComplete="off" />}
    </Field>
  );
}

/** What its content is about. */
export function TopicsField({ value, error }: WordsFieldProps) {
  return (
    <Field
      name="topics"
      label="Topics"
      optional
      error={error}
      hint="Separated by commas, such as Sales, Orders."
    >
      {(control) => <Input {...control} defaultValue={value?.join(', ')} autoComplete="off" />}
    </Field>
  );
}
