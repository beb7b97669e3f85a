'use client';

import type { Mode, OpenWindow } from '#lib/domain/window.ts';
import { ConfirmDialog } from '../primitives/confirm-dialog.tsx';
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

const CONSEQUENCE: Readonly<Record<Mode, string>> = {
  'NO-ACCESS':
    'From now on users see the maintenance page and nothing else. Schedules stay held, and the status stays as it is.',
  'READ-ONLY':
    'From now on users can look around but not change anything. Schedules stay held, and the status stays as it is.',
};

/** Asks before the other mode is put in force. */
export function ChangeModeDialog({ window, command, onClose }: ChangeModeDialogProps) {
  const { send, pending, problem } = useCommand(command);
  const mode = OTHER_MODE[window.mode];

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
      title={`Change to ${mode}?`}
      description={CONSEQUENCE[mode]}
      confirmLabel={`Change to ${mode}`}
      pending={pending}
      error={problem?.message}
      onConfirm={() => void confirm()}
    />
  );
}
