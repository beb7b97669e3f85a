'use client';

import { type FormEvent, type ReactNode, useEffect, useMemo, useRef, useState } from 'react';
import { fieldWords } from '#lib/texts/refusal-words.ts';
import { useTexts } from '#texts';
import type { MutationFailure } from '../mutation-answer.ts';
import { Button } from '../primitives/button.tsx';
import { buttonStyles } from '../primitives/button-styles.ts';
import { Callout } from '../primitives/callout.tsx';
import { IntentLink } from '../primitives/intent-link.tsx';
import { useMutation } from '../use-mutation.ts';
import { useOnceWritesResume } from '../write-control/use-once-writes-resume.ts';
import { WriteButton } from '../write-control/write-button.tsx';
import { WriteFailure } from '../write-failure.tsx';
import { KeptDraftCallout } from './kept-draft-callout.tsx';
import { useKeptDraft } from './use-kept-draft.ts';

export type FieldErrors = Readonly<Record<string, string>>;

type WriteFormProps<Data> = {
  readonly document: string;
  /** What the mutation takes, from what is typed. */
  readonly variables: (form: FormData) => Readonly<Record<string, unknown>>;
  /** What is wrong with which field before it is sent; the server looks again. */
  readonly check: (form: FormData) => FieldErrors;
  /** Where it leads elsewhere, by `router.replace`: the way back must not bring a form that is done. */
  readonly onDone: (data: Data) => void;
  readonly submitLabel: string;
  readonly submitLook?: 'primary' | 'danger';
  readonly children: (errors: FieldErrors) => ReactNode;
} & WayOut;

/** A page's form is left by going somewhere, a dialog's by closing it. */
type WayOut = { readonly cancelHref: string } | { readonly onCancel: () => void };

/**
 * A form that writes through GraphQL. A refusal leaves everything as typed, stands above the buttons,
 * and moves the focus to the first field with an error. What maintenance stops is kept in this browser and offered
 * again.
 */
export function WriteForm<Data>(props: WriteFormProps<Data>) {
  const { document, variables, check, onDone, submitLabel, submitLook = 'primary', children } = props;
  const { send, pending, failure, clear } = useMutation<Data>(document);
  const [leaving, setLeaving] = useState(false);
  const [checked, setChecked] = useState<FieldErrors>({});
  const form = useRef<HTMLFormElement>(null);
  const why = useRef<HTMLDivElement>(null);
  const refusals = useTexts('refusals');
  const drafts = useTexts('drafts');
  const refused = failure?.fields;
  const errors = useMemo(
    () => (refused ? fieldWords(refusals, refused) : checked),
    [refusals, refused, checked],
  );
  const draft = useKeptDraft({ form, document, refused: isOfMaintenance(failure) });
  useOnceWritesResume(clear);

  useEffect(() => {
    if (failure) why.current?.scrollIntoView({ block: 'nearest' });
  }, [failure]);

  useEffect(() => {
    if (Object.keys(errors).length > 0) {
      form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
    }
  }, [errors]);

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    if (pending || leaving) return;
    clear();
    const typed = new FormData(event.currentTarget);
    const wrong = check(typed);
    setChecked(wrong);
    if (Object.keys(wrong).length > 0) return;
    const data = await send(variables(typed));
    if (!data) return;
    draft.forget();
    setLeaving(true);
    onDone(data);
  }

  return (
    <form ref={form} noValidate data-keeps-text onSubmit={submit} className="flex max-w-xl flex-col gap-5">
      {draft.offered ? (
        <KeptDraftCallout offered={draft.offered} onRestore={draft.restore} onDiscard={draft.forget} />
      ) : null}
      {children(errors)}
      {failure ? (
        <div ref={why} className="scroll-my-24">
          <WriteFailure failure={failure} keepsText />
        </div>
      ) : draft.waits ? (
        <Callout tone="amber" title={drafts('waits')}>
          {drafts('waitsHow')}
        </Callout>
      ) : null}
      <div className="flex flex-col-reverse gap-2 border-t pt-5 sm:flex-row sm:justify-end">
        <Cancel wayOut={props} onLeave={draft.leave} />
        <WriteButton type="submit" variant={submitLook} pending={pending || leaving}>
          {submitLabel}
        </WriteButton>
      </div>
    </form>
  );
}

/** Whether it was maintenance, and nothing about what was typed, that a change was refused for. */
function isOfMaintenance(failure: MutationFailure | null): boolean {
  return failure?.code.startsWith('MAINTENANCE_') ?? false;
}

type CancelProps = { readonly wayOut: WayOut; readonly onLeave: () => void };

function Cancel({ wayOut, onLeave }: CancelProps) {
  const t = useTexts('form');
  if ('onCancel' in wayOut) {
    return (
      <Button
        variant="ghost"
        onClick={() => {
          onLeave();
          wayOut.onCancel();
        }}
      >
        {t('cancel')}
      </Button>
    );
  }
  return (
    <IntentLink href={wayOut.cancelHref} onClick={onLeave} className={buttonStyles({ variant: 'ghost' })}>
      {t('cancel')}
    </IntentLink>
  );
}
