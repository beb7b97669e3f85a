'use client';

import { useState } from 'react';
import type { Hold } from '#lib/domain/schedule.ts';
import type { Mode } from '#lib/domain/window.ts';
import { Button } from '../primitives/button.tsx';
import { ConfirmDialog } from '../primitives/confirm-dialog.tsx';
import type { Command } from './command.ts';
import { EndSentences } from './end-sentences.tsx';
import { useCommand } from './use-command.ts';

type EndMaintenanceProps = {
  readonly command: Command;
  /** The window that is shown, so that no other is ended by it. */
  readonly windowId: string;
  readonly holds: readonly Hold[];
  /** The mode that this replica stays in, because its configuration says so. */
  readonly forcedMode: Mode | null;
  readonly look: 'primary' | 'secondary';
};

/** The way back: asks first, and says what happens then. */
export function EndMaintenance({ command, windowId, holds, forcedMode, look }: EndMaintenanceProps) {
  const [asking, setAsking] = useState(false);
  const { send, pending, problem, clear } = useCommand(command);

  function ask(open: boolean) {
    if (pending) return;
    clear();
    setAsking(open);
  }

  async function confirm() {
    const form = new FormData();
    form.set('windowId', windowId);
    if ((await send(form)).done) setAsking(false);
  }

  return (
    <>
      <Button variant={look} pending={pending} onClick={() => ask(true)}>
        End maintenance
      </Button>
      <ConfirmDialog
        open={asking}
        onOpenChange={ask}
        title="End maintenance?"
        description={
          forcedMode
            ? `This replica stays in ${forcedMode}: ending does not lift MAINTENANCE_FORCE. On replicas without it users can work again at once.`
            : 'Users can work again at once.'
        }
        confirmLabel="End maintenance"
        pending={pending}
        error={problem?.message}
        onConfirm={() => void confirm()}
      >
        <EndSentences holds={holds} />
      </ConfirmDialog>
    </>
  );
}
