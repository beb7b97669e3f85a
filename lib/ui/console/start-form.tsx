'use client';

import { type FormEvent, useEffect, useRef, useState } from 'react';
import { MODES, type Mode } from '#lib/domain/window.ts';
import { Button } from '../primitives/button.tsx';
import { CardFooter } from '../primitives/card.tsx';
import { RadioCards } from '../primitives/radio-cards.tsx';
import type { Command } from './command.ts';
import { MODE_MEANS } from './mode-words.ts';
import type { PreviewPromise } from './preview-promise.ts';
import { StartDialog } from './start-dialog.tsx';
import { ExpectedField, MessageField, ReasonField } from './start-fields.tsx';
import { StartPreview } from './start-preview.tsx';
import { useCommand } from './use-command.ts';

type StartFormProps = { readonly command: Command; readonly preview: PreviewPromise | null };

/** Chooses a mode and starts, after asking. The fields keep what is typed whatever the answer is. */
export function StartForm({ command, preview }: StartFormProps) {
  const [asked, setAsked] = useState<FormData | null>(null);
  const { send, pending, problem, clear } = useCommand(command);
  const form = useRef<HTMLFormElement>(null);
  const fields = problem?.fields ?? {};

  useEffect(() => {
    if (problem) form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [problem]);

  function ask(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    if (pending) return;
    clear();
    setAsked(new FormData(event.currentTarget));
  }

  async function confirm(entries: FormData, withoutSchedules: boolean) {
    entries.set('withoutSchedules', String(withoutSchedules));
    const sent = await send(entries);
    // A refusal of a field is shown beside the field, any other in the dialog.
    if (sent.done || Object.keys(sent.problem.fields).length > 0) setAsked(null);
  }

  return (
    <form ref={form} onSubmit={ask}>
      <div className="flex flex-col gap-5 px-4 py-5 sm:px-6">
        <RadioCards
          name="mode"
          legend="Mode"
          defaultValue="READ-ONLY"
          options={MODES.map((mode) => ({ value: mode, label: mode, description: MODE_MEANS[mode] }))}
        />
        <ExpectedField error={fields.expectedMinutes} />
        <ReasonField error={fields.reason} />
        <MessageField error={fields.message} />
        <div className="rounded-lg bg-sunken px-4 py-3">
          <h3 className="mb-2 font-medium">If you start now</h3>
          <StartPreview preview={preview} />
        </div>
      </div>
      <CardFooter>
        <p className="flex-1 text-ink-soft">It is safe to deploy only when the status is ACTIVE.</p>
        <Button type="submit" variant="primary" pending={pending}>
          Start maintenance
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
