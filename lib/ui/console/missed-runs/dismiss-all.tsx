'use client';

import { useState } from 'react';
import type { MissedRunView } from '#lib/domain/schedules/missed-run.ts';
import { useTexts } from '#texts';
import { Button } from '../../primitives/button.tsx';
import { ConfirmDialog } from '../../primitives/confirm-dialog.tsx';
import type { Command } from '../commands/command.ts';
import { useCommand } from '../commands/use-command.ts';

type DismissAllProps = { readonly runs: readonly MissedRunView[]; readonly command: Command };

/** None of those that are shown shall be made up for, after asking. */
export function DismissAll({ runs, command }: DismissAllProps) {
  const t = useTexts('missedRuns');
  const [asking, setAsking] = useState(false);
  const { send, pending, problem, clear } = useCommand(command);

  async function dismiss() {
    const form = new FormData();
    for (const { id } of runs) form.append('id', id);
    if ((await send(form)).done) setAsking(false);
  }

  return (
    <>
      <Button onClick={() => setAsking(true)}>{t('dismissAll')}</Button>
      <ConfirmDialog
        open={asking}
        onOpenChange={(open) => {
          if (pending) return;
          clear();
          setAsking(open);
        }}
        title={t('dismissAllTitle', { count: runs.length })}
        description={t('dismissAllDescription')}
        confirmLabel={t('dismissAllConfirm')}
        pending={pending}
        error={problem?.message}
        onConfirm={() => void dismiss()}
      />
    </>
  );
}
