'use client';

import type { Mode } from '#lib/domain/window.ts';
import { ConfirmDialog } from '../primitives/confirm-dialog.tsx';
import { MODE_STARTS } from './mode-words.ts';
import type { PreviewPromise } from './preview-promise.ts';
import { StartPreview } from './start-preview.tsx';
import type { Problem } from './use-command.ts';

type StartDialogProps = {
  /** The chosen mode; null while nothing is asked. */
  readonly mode: Mode | null;
  readonly preview: PreviewPromise | null;
  readonly pending: boolean;
  readonly problem: Problem | null;
  readonly onCancel: () => void;
  readonly onConfirm: () => void;
};

/** Says what the start will do, and asks. */
export function StartDialog({ mode, preview, pending, problem, onCancel, onConfirm }: StartDialogProps) {
  return (
    <ConfirmDialog
      open={mode !== null}
      onOpenChange={(open) => {
        if (!open && !pending) onCancel();
      }}
      title={`Start maintenance in ${mode ?? 'READ-ONLY'}?`}
      description={MODE_STARTS[mode ?? 'READ-ONLY']}
      confirmLabel="Start maintenance"
      pending={pending}
      error={problem?.message}
      onConfirm={onConfirm}
    >
      {problem ? null : (
        <>
          <StartPreview preview={preview} />
          <p className="font-medium">It is safe to deploy only when the status says ACTIVE.</p>
        </>
      )}
    </ConfirmDialog>
  );
}
