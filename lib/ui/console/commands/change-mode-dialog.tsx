'use client';

import type { Mode, OpenWindow } from '#lib/domain/window/window.ts';
import { useTexts } from '#texts';
import { ConfirmDialog } from '../../primitives/confirm-dialog.tsx';
import type { Command } from './command.ts';
import { useCommand } from './use-command.ts';

type ChangeModeDialogProps = {
  readonly window: OpenWindow;
  readonly command: Command;
  readonly onClose: () => void;
};

/** The mode that the window does not have. */
export const OTHER_MODE: Readonly<Record<Mode, Mode>> = {
  'READ-ONLY': 'NO-ACCESS',
  'NO-ACCESS': 'READ-ONLY',
};

/** Asks before the other mode is put in force. */
export function ChangeModeDialog({ window, command, onClose }: ChangeModeDialogProps) {
  const { send, pending, problem } = useCommand(command);
  const mode = OTHER_MODE[window.mode];
  const t = useTexts('console');

  async function confirm() {
    const form = new FormData();
    form.set('mode', mode);
    form.set('windowId', window.id);
    if ((await send(form)).done) onClose();
  }

  return (
    <ConfirmDialog
      open
      onOpenChange={() => {
        if (!pending) onClose();
      }}
      title={t('changeMode.title', { mode })}
      description={t(`changeMode.consequence.${mode}`)}
      confirmLabel={t('changeMode.confirm', { mode })}
      pending={pending}
      error={problem?.message}
      onConfirm={() => void confirm()}
    />
  );
}
