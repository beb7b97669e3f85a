'use client';

import { useEffect, useRef } from 'react';
import type { OpenWindow } from '#lib/domain/window/window.ts';
import { useTexts } from '#texts';
import { ConfirmDialog } from '../../primitives/confirm-dialog.tsx';
import { MessageField } from '../terms/message-field.tsx';
import type { Command } from './command.ts';
import { useCommand } from './use-command.ts';

type ChangeMessageDialogProps = {
  readonly window: OpenWindow;
  readonly command: Command;
  readonly onClose: () => void;
};

/** What users are told from now on, with how it will look. */
export function ChangeMessageDialog({ window, command, onClose }: ChangeMessageDialogProps) {
  const t = useTexts('console');
  const { send, pending, problem } = useCommand(command);
  const form = useRef<HTMLFormElement>(null);
  const error = problem?.fields.message;

  useEffect(() => {
    if (error) form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [error]);

  async function confirm() {
    if (!form.current) return;
    const entries = new FormData(form.current);
    entries.set('windowId', window.id);
    if ((await send(entries)).done) onClose();
  }

  return (
    <ConfirmDialog
      open
      onOpenChange={() => {
        if (!pending) onClose();
      }}
      title={t('message.title')}
      description={t('message.description')}
      confirmLabel={t('message.confirm')}
      pending={pending}
      error={problem && !error ? problem.message : null}
      onConfirm={() => void confirm()}
    >
      <form ref={form} onSubmit={(event) => event.preventDefault()}>
        <MessageField error={error} initial={window.message} />
      </form>
    </ConfirmDialog>
  );
}
