'use client';

import { useEffect, useRef, useState } from 'react';
import { type Blocker, blockerKey } from '#lib/domain/blocker.ts';
import type { OpenWindow } from '#lib/domain/window.ts';
import { ConfirmDialog } from '../primitives/confirm-dialog.tsx';
import { BlockerItem } from './blocker-item.tsx';
import type { Command } from './command.ts';
import { MoreTurnedUp } from './more-turned-up.tsx';
import { OverrideReason } from './override-reason.tsx';
import { Sentences } from './sentences.tsx';
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
      <OverrideReason field={reason} error={error} />
    </ConfirmDialog>
  );
}

const DESCRIPTION: Readonly<Record<OpenWindow['status'], string>> = {
  PENDING: 'The status becomes ACTIVE although this stands against it:',
  ACTIVE: 'The status stays ACTIVE, and this no longer counts against it:',
};

const REASON_MISSING = 'Say why it is safe to go on.';
