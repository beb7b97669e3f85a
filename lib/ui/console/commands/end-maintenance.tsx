'use client';

import { useState } from 'react';
import type { Hold } from '#lib/domain/schedules/schedule.ts';
import type { Mode } from '#lib/domain/window/window.ts';
import { useTexts } from '#texts';
import { Button } from '../../primitives/button.tsx';
import { ConfirmDialog } from '../../primitives/confirm-dialog.tsx';
import { Sentences } from '../words/sentences.tsx';
import type { Command } from './command.ts';
import { EndSentences } from './end-sentences.tsx';
import { useCommand } from './use-command.ts';

type EndMaintenanceProps = {
  readonly command: Command;
  /** The window that is shown, so that no other is ended by it. */
  readonly windowId: string;
  /** Null on a page that does not know them. */
  readonly holds: readonly Hold[] | null;
  /** The mode that this replica stays in, because its configuration says so. */
  readonly forcedMode: Mode | null;
  /** `small`: within a banner. */
  readonly look: 'primary' | 'secondary' | 'small';
};

/** The way back: asks first, and says what happens then. */
export function EndMaintenance({ command, windowId, holds, forcedMode, look }: EndMaintenanceProps) {
  const t = useTexts('console');
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
      <Button
        {...(look === 'small' ? ({ size: 'sm' } as const) : { variant: look })}
        pending={pending}
        onClick={() => ask(true)}
      >
        {t(look === 'small' ? 'end.ask' : 'end.button')}
      </Button>
      <ConfirmDialog
        open={asking}
        onOpenChange={ask}
        title={t('end.title')}
        description={forcedMode ? t('end.forced', { mode: forcedMode }) : t('end.description')}
        confirmLabel={t('end.button')}
        pending={pending}
        error={problem?.message}
        onConfirm={() => void confirm()}
      >
        {holds ? <EndSentences holds={holds} /> : <Sentences>{t('end.asItWas')}</Sentences>}
      </ConfirmDialog>
    </>
  );
}
