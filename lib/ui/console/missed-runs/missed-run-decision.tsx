'use client';

import { useState } from 'react';
import { canBeQueued, isUndecided, type MissedRunView } from '#lib/domain/schedules/missed-run.ts';
import { useTexts } from '#texts';
import { Button } from '../../primitives/button.tsx';
import { ConfirmDialog } from '../../primitives/confirm-dialog.tsx';
import { useCommand } from '../commands/use-command.ts';
import type { MissedRunCommands } from './missed-run-commands.ts';

type MissedRunDecisionProps = {
  readonly run: MissedRunView;
  readonly now: Date;
  readonly commands: MissedRunCommands;
};

/** Run it now, after asking, or dismiss it; as long as nobody has decided. */
export function MissedRunDecision({ run, now, commands }: MissedRunDecisionProps) {
  const t = useTexts('missedRuns');
  const [asking, setAsking] = useState(false);
  const running = useCommand(commands.runNow);
  const dismissing = useCommand(commands.dismiss);
  const name = run.ruleName;

  const form = () => {
    const fields = new FormData();
    fields.set('id', run.id);
    return fields;
  };
  const start = async () => {
    if ((await running.send(form())).done) setAsking(false);
  };

  // The dialog stays while it is open, also when somebody else decides meanwhile: it says so when it is confirmed.
  if (!isUndecided(run.status) && !asking) return null;
  return (
    <div className="flex shrink-0 flex-col gap-2 sm:items-end">
      <div className="flex flex-wrap gap-2">
        {canBeQueued(run, now) ? (
          <Button aria-label={t('runNowOf', { name })} onClick={() => setAsking(true)}>
            {t('runNow')}
          </Button>
        ) : null}
        {isUndecided(run.status) ? (
          <Button
            variant="ghost"
            pending={dismissing.pending}
            aria-label={t('dismissOf', { name })}
            onClick={() => void dismissing.send(form())}
          >
            {t('dismiss')}
          </Button>
        ) : null}
      </div>
      {dismissing.problem ? (
        <p role="alert" className="text-[13px] text-red-ink">
          {dismissing.problem.message}
        </p>
      ) : null}
      <ConfirmDialog
        open={asking}
        onOpenChange={(open) => {
          if (running.pending) return;
          running.clear();
          setAsking(open);
        }}
        title={t('runTitle', { name })}
        description={t('runDescription')}
        confirmLabel={t('runConfirm', { name })}
        pending={running.pending}
        error={running.problem?.message}
        onConfirm={() => void start()}
      >
        {run.taskArns.length > 0 ? <p>{t('runAgainNote', { count: run.taskArns.length })}</p> : null}
      </ConfirmDialog>
    </div>
  );
}
