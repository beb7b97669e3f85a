'use client';

import { useTexts } from '#texts';
import { Field } from '../primitives/field.tsx';
import { Input } from '../primitives/input.tsx';
import { Textarea } from '../primitives/textarea.tsx';

type TextFieldProps = { readonly value?: string; readonly error: string | undefined; readonly hint?: string };
type WordsFieldProps = { readonly value?: readonly string[]; readonly error: string | undefined };

/** What a thing is called. */
export function LabelField({ value, error, hint }: TextFieldProps) {
  const t = useTexts('catalogue');
  return (
    <Field name="label" label={t('name')} error={error} hint={hint}>
      {(control) => <Input {...control} defaultValue={value} autoComplete="off" />}
    </Field>
  );
}

/** What a thing is for, in sentences. */
export function DescriptionField({ value, error, hint }: TextFieldProps) {
  const t = useTexts('catalogue');
  return (
    <Field name="description" label={t('description')} optional error={error} hint={hint}>
      {(control) => <Textarea {...control} defaultValue={value} />}
    </Field>
  );
}

/** Words to find it by. */
export function TagsField({ value, error }: WordsFieldProps) {
  const t = useTexts('catalogue');
  const form = useTexts('form');
  return (
    <Field name="tags" label={t('tags')} optional error={error} hint={form('byCommas')}>
      {(control) => <Input {...control} defaultValue={value?.join(', ')} autoComplete="off" />}
    </Field>
  );
}

/** What its content is about. */
export function TopicsField({ value, error }: WordsFieldProps) {
  const t = useTexts('catalogue');
  const form = useTexts('form');
  return (
    <Field name="topics" label={t('topics')} optional error={error} hint={form('topicsHint')}>
      {(control) => <Input {...control} defaultValue={value?.join(', ')} autoComplete="off" />}
    </Field>
  );
}
