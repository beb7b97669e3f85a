'use client';

import { useEffect, useRef, useState } from 'react';
import { type Blocker, blockerKey } from '#lib/domain/drain/blocker.ts';
import type { OpenWindow } from '#lib/domain/window/window.ts';
import { useTexts } from '#texts';
import { ConfirmDialog } from '../../primitives/confirm-dialog.tsx';
import type { Command } from '../commands/command.ts';
import { useCommand } from '../commands/use-command.ts';
import { Sentences } from '../words/sentences.tsx';
import { BlockerItem } from './blocker-item.tsx';
import { MoreTurnedUp } from './more-turned-up.tsx';
import { OverrideReason } from './override-reason.tsx';

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
  const t = useTexts('console');
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
    setMissing(typed === '' ? t('activateAnyway.reasonMissing') : null);
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
      title={t('activateAnyway.title')}
      description={t(`activateAnyway.description.${window.status}`)}
      confirmLabel={t('activateAnyway.confirm')}
      tone="danger"
      pending={pending}
      error={problem && !problem.fields.reason ? problem.message : null}
      onConfirm={() => void confirm()}
    >
      <ul
        aria-label={t('activateAnyway.list')}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: who has no pointer scrolls it by its focus.
        tabIndex={0}
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
        {t('activateAnyway.vouch')}
        {t('activateAnyway.new')}
      </Sentences>
      <OverrideReason field={reason} error={error} />
    </ConfirmDialog>
  );
}
