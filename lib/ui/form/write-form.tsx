'use client';

import { type FormEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import { Button } from '../primitives/button.tsx';
import { buttonStyles } from '../primitives/button-styles.ts';
import { IntentLink } from '../primitives/intent-link.tsx';
import { useMutation } from '../use-mutation.ts';
import { useOnceWritesResume } from '../write-control/use-once-writes-resume.ts';
import { WriteButton } from '../write-control/write-button.tsx';
import { WriteFailure } from '../write-failure.tsx';

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
 * and moves the focus to the first field with an error.
 */
export function WriteForm<Data>(props: WriteFormProps<Data>) {
  const { document, variables, check, onDone, submitLabel, submitLook = 'primary', children } = props;
  const { send, pending, failure, clear } = useMutation<Data>(document);
  const [leaving, setLeaving] = useState(false);
  const [checked, setChecked] = useState<FieldErrors>({});
  const form = useRef<HTMLFormElement>(null);
  const why = useRef<HTMLDivElement>(null);
  const errors = failure?.fields ?? checked;
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
    setLeaving(true);
    onDone(data);
  }

  return (
    <form ref={form} noValidate data-keeps-text onSubmit={submit} className="flex max-w-xl flex-col gap-5">
      {children(errors)}
      {failure ? (
        <div ref={why} className="scroll-my-24">
          <WriteFailure failure={failure} keepsText />
        </div>
      ) : null}
      <div className="flex flex-col-reverse gap-2 border-t pt-5 sm:flex-row sm:justify-end">
        <Cancel wayOut={props} />
        <WriteButton type="submit" variant={submitLook} pending={pending || leaving}>
          {submitLabel}
        </WriteButton>
      </div>
    </form>
  );
}

function Cancel({ wayOut }: { readonly wayOut: WayOut }) {
  if ('onCancel' in wayOut) {
    return (
      <Button variant="ghost" onClick={wayOut.onCancel}>
        Cancel
      </Button>
    );
  }
  return (
    <IntentLink href={wayOut.cancelHref} className={buttonStyles({ variant: 'ghost' })}>
      Cancel
    </IntentLink>
  );
}
