'use client';

import { type RefObject, useEffect, useRef, useState } from 'react';
import { type Blocker, blockerKey } from '#lib/domain/blocker.ts';
import type { OpenWindow } from '#lib/domain/window.ts';
import { Button } from '../primitives/button.tsx';
import { Callout } from '../primitives/callout.tsx';
import { ConfirmDialog } from '../primitives/confirm-dialog.tsx';
import { Field } from '../primitives/field.tsx';
import { Textarea } from '../primitives/textarea.tsx';
import { BlockerItem } from './blocker-item.tsx';
import type { Command } from './command.ts';
import { Sentences } from './sentences.tsx';
import { tellCount } from './tell-count.ts';
import { useCommand } from './use-command.ts';

type ActivateAnywayDialogProps = {
  readonly window: OpenWindow;
  /** What can be overridden at the moment. */
  readonly waivable: readonly Blocker[];
  readonly scheduleNames: readonly string[];
  readonly command: Command;
  readonly onClose: () => void;
};

/**
 * An administrator vouches, with a reason, for what cannot be proven. The list stands still while it is read:
 * only what was on it is overridden.
 */
export function ActivateAnywayDialog(props: ActivateAnywayDialogProps) {
  const { window, waivable, scheduleNames, command, onClose } = props;
  const { send, pending, problem } = useCommand(command);
  const [shown, setShown] = useState(waivable);
  const [missing, setMissing] = useState<string | null>(null);
  const reason = useRef<HTMLTextAreaElement>(null);
  const error = missing ?? problem?.fields.reason;

  useEffect(() => {
    if (error) reason.current?.focus();
  }, [error]);

  async function confirm() {
    const typed = reason.current?.value.trim() ?? '';
    setMissing(typed === '' ? REASON_MISSING : null);
    if (typed === '') return reason.current?.focus();
    const form = new FormData();
    form.set('windowId', window.id);
    form.set('reason', typed);
    for (const blocker of shown) form.append('seen', blockerKey(blocker));
    if ((await send(form)).done) onClose();
  }

  return (
    <ConfirmDialog
      open
      onOpenChange={() => {
        if (!pending) onClose();
      }}
      title="Activate anyway?"
      description={DESCRIPTION[window.status]}
      confirmLabel="Activate anyway"
      tone="danger"
      pending={pending}
      error={problem && !problem.fields.reason ? problem.message : null}
      onConfirm={() => void confirm()}
    >
      <ul
        aria-label="What is overridden"
        className="flex shrink-0 flex-col gap-2 border-y py-2 sm:max-h-64 sm:overflow-y-auto"
      >
        {shown.map((blocker) => (
          <BlockerItem
            key={blockerKey(blocker)}
            blocker={blocker}
            scheduleNames={scheduleNames}
            tone="amber"
          />
        ))}
      </ul>
      <MoreTurnedUp shown={shown} waivable={waivable} onLook={() => setShown(waivable)} />
      <Sentences>
        <>This application then no longer proves quiet for what is listed here: you vouch for it.</>
        <>
          Anything new still turns the status red, and it is called safe to deploy only when everything else
          has been quiet for long enough.
        </>
      </Sentences>
      <ReasonField field={reason} error={error} />
    </ConfirmDialog>
  );
}

const DESCRIPTION: Readonly<Record<OpenWindow['status'], string>> = {
  PENDING: 'The status becomes ACTIVE although this stands against it:',
  ACTIVE: 'The status stays ACTIVE, and this no longer counts against it:',
};

const REASON_MISSING = 'Say why it is safe to go on.';
/** In characters; the server looks again. */
const MAX_REASON = 500;

type ReasonFieldProps = {
  readonly field: RefObject<HTMLTextAreaElement | null>;
  readonly error: string | undefined;
};

function ReasonField({ field, error }: ReasonFieldProps) {
  return (
    <Field
      name="reason"
      label="Why is it safe to go on?"
      error={error}
      hint="Kept in the audit, with your name and this list."
    >
      {(control) => <Textarea {...control} ref={field} rows={2} maxLength={MAX_REASON} required />}
    </Field>
  );
}

type MoreTurnedUpProps = {
  readonly shown: readonly Blocker[];
  readonly waivable: readonly Blocker[];
  readonly onLook: () => void;
};

/** What has turned up since the list was made would be refused unseen. */
function MoreTurnedUp({ shown, waivable, onLook }: MoreTurnedUpProps) {
  const seen = new Set(shown.map(blockerKey));
  const more = waivable.filter((blocker) => !seen.has(blockerKey(blocker))).length;
  if (more === 0) return null;
  return (
    <Callout
      tone="amber"
      role="status"
      actions={
        <Button size="sm" onClick={onLook}>
          Show the list as it is now
        </Button>
      }
    >
      {tellCount(more, 'more thing')} {more === 1 ? 'has' : 'have'} turned up since you opened this.
    </Callout>
  );
}
