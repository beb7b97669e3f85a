'use client';

import { type FormEvent, useEffect, useRef, useState } from 'react';
import { MODES, type Mode } from '#lib/domain/window/window.ts';
import { useTexts } from '#texts';
import { Button } from '../../primitives/button.tsx';
import { CardFooter } from '../../primitives/card.tsx';
import { RadioCards } from '../../primitives/radio-cards.tsx';
import type { Command } from '../commands/command.ts';
import { useCommand } from '../commands/use-command.ts';
import { checkMessage } from '../terms/check-message.ts';
import { MessageField } from '../terms/message-field.tsx';
import type { PreviewPromise } from './preview-promise.ts';
import { StartDialog } from './start-dialog.tsx';
import { ExpectedField, ReasonField } from './start-fields.tsx';
import { StartPreview } from './start-preview.tsx';
import { StartTerms } from './start-terms.tsx';
import { useExpectedPreview } from './use-expected-preview.ts';

type StartFormProps = { readonly command: Command; readonly preview: PreviewPromise | null };

/** Chooses a mode and starts, after asking. The fields keep what is typed whatever the answer is. */
export function StartForm({ command, preview: openEnded }: StartFormProps) {
  const { preview, expect } = useExpectedPreview(openEnded);
  const t = useTexts('start');
  const means = useTexts('plans');
  const [asked, setAsked] = useState<FormData | null>(null);
  const { send, pending, problem, clear } = useCommand(command);
  const form = useRef<HTMLFormElement>(null);
  const [checked, setChecked] = useState<Readonly<Record<string, string>>>({});
  const fields = { ...problem?.fields, ...checked };

  useEffect(() => {
    if (problem || Object.keys(checked).length > 0)
      form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [problem, checked]);

  function ask(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    if (pending) return;
    clear();
    const typed = new FormData(event.currentTarget);
    const wrong = checkMessage(typed);
    setChecked(wrong);
    if (Object.keys(wrong).length === 0) setAsked(typed);
  }

  async function confirm(entries: FormData, withoutSchedules: boolean) {
    entries.set('withoutSchedules', String(withoutSchedules));
    const sent = await send(entries);
    // A refusal of a field is shown beside the field, any other in the dialog.
    if (sent.done || Object.keys(sent.problem.fields).length > 0) setAsked(null);
  }

  return (
    <form ref={form} onSubmit={ask}>
      <div className="grid grid-cols-1 items-start gap-x-6 gap-y-5 px-4 py-5 sm:px-6 lg:grid-cols-[minmax(0,1fr)_20rem]">
        <div className="flex min-w-0 flex-col gap-5">
          <RadioCards
            name="mode"
            legend={means('fields.mode')}
            defaultValue="READ-ONLY"
            options={MODES.map((mode) => ({ value: mode, label: mode, description: means(`modes.${mode}`) }))}
          />
          <ExpectedField error={fields.expectedMinutes} onChange={expect} />
          <ReasonField error={fields.reason} />
          <MessageField error={fields.message} />
          <StartTerms errors={fields} />
        </div>
        <div className="rounded-lg bg-sunken px-4 py-3">
          <h3 className="mb-2 font-medium">{t('ifNow')}</h3>
          <StartPreview preview={preview} />
        </div>
      </div>
      <CardFooter>
        <p className="flex-1 text-ink-soft">{t('safeOnly')}</p>
        <Button type="submit" variant="primary" pending={pending}>
          {t('start')}
        </Button>
      </CardFooter>
      {asked ? (
        <StartDialog
          mode={modeIn(asked)}
          preview={preview}
          pending={pending}
          problem={problem}
          onCancel={() => setAsked(null)}
          onConfirm={(withoutSchedules) => void confirm(asked, withoutSchedules)}
        />
      ) : null}
    </form>
  );
}

function modeIn(form: FormData): Mode {
  return MODES.find((mode) => mode === form.get('mode')) ?? 'READ-ONLY';
}
