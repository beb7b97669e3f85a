'use client';

import { useDeferredValue, useState } from 'react';
import { useTexts } from '#texts';
import { MessageMarkdown } from '../../message-markdown.tsx';
import { Field } from '../../primitives/field.tsx';
import { Textarea } from '../../primitives/textarea.tsx';

type MessageFieldProps = { readonly error: string | undefined; readonly initial?: string | null };

/**
 * What users are told beside the standard sentence, and how that looks. Without `maxLength`: a browser would cut off
 * what is pasted without a word, where the server says what is wrong and takes nothing away.
 */
export function MessageField({ error, initial = null }: MessageFieldProps) {
  const t = useTexts('plans');
  const [text, setText] = useState(initial ?? '');
  // Some messages take a moment to draw, and typing must not wait for it.
  const drawn = useDeferredValue(text);
  return (
    <div className="flex flex-col gap-3">
      <Field name="message" label={t('fields.message')} optional error={error} hint={t('fields.messageHint')}>
        {(control) => (
          <Textarea
            {...control}
            rows={3}
            defaultValue={initial ?? ''}
            placeholder={t('fields.messageExample')}
            onChange={(event) => setText(event.currentTarget.value)}
          />
        )}
      </Field>
      <div className="rounded-lg bg-sunken px-4 py-3">
        <p className="mb-1 text-[13px] text-ink-faint">{t('fields.messagePreview')}</p>
        {drawn.trim() ? (
          <MessageMarkdown text={drawn} variant="block" />
        ) : (
          <p className="text-ink-soft">{t('fields.messagePreviewEmpty')}</p>
        )}
      </div>
    </div>
  );
}
