'use client';

import { useRef, useState } from 'react';
import type { Mode } from '#lib/domain/window/window.ts';
import { useTexts } from '#texts';
import { ConfirmDialog } from '../../primitives/confirm-dialog.tsx';
import type { Problem } from '../commands/use-command.ts';
import { ConfirmNoSchedules } from './confirm-no-schedules.tsx';
import type { PreviewPromise } from './preview-promise.ts';
import { StartPreview } from './start-preview.tsx';

type StartDialogProps = {
  readonly mode: Mode;
  readonly preview: PreviewPromise | null;
  readonly pending: boolean;
  readonly problem: Problem | null;
  readonly onCancel: () => void;
  /** Told whether a person has said that it is right that there is no schedule. */
  readonly onConfirm: (withoutSchedules: boolean) => void;
};

/** Says what the start will do, and asks. */
export function StartDialog({ mode, preview, pending, problem, onCancel, onConfirm }: StartDialogProps) {
  const t = useTexts('start');
  const [missing, setMissing] = useState<string | null>(null);
  const withoutSchedules = useRef<HTMLInputElement>(null);

  function confirm() {
    const unsaid = withoutSchedules.current?.checked === false;
    setMissing(unsaid ? t('tick') : null);
    if (unsaid) return withoutSchedules.current?.focus();
    onConfirm(withoutSchedules.current !== null);
  }

  return (
    <ConfirmDialog
      open
      onOpenChange={() => {
        if (!pending) onCancel();
      }}
      title={t('title', { mode })}
      description={t(`starts.${mode}`)}
      confirmLabel={t('start')}
      pending={pending}
      error={problem?.message}
      onConfirm={confirm}
    >
      {problem ? null : <StartPreview preview={preview} />}
      <ConfirmNoSchedules
        preview={preview}
        refused={problem?.code === 'no-schedules'}
        field={withoutSchedules}
        error={missing}
      />
      {problem ? null : <p className="font-medium">{t('safeOnlySays')}</p>}
    </ConfirmDialog>
  );
}
