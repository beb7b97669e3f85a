'use client';

import { AlertDialog } from 'radix-ui';
import type { ReactNode } from 'react';
import { useTexts } from '#texts';
import { cn } from '../cn.ts';
import { Button } from './button.tsx';
import { Callout } from './callout.tsx';
import { PANEL, VEIL } from './dialog.tsx';
import { focusFirstField } from './dialog-focus.ts';
import { useOpener } from './use-opener.ts';

type ConfirmDialogProps = {
  readonly open: boolean;
  readonly onOpenChange: (open: boolean) => void;
  /** A question that names the thing: "Delete environment finance-dev?" */
  readonly title: string;
  /** What will happen, in a sentence. */
  readonly description: ReactNode;
  /** The verb and its object, not "OK". Left out when there is nothing to confirm any more, only to read. */
  readonly confirmLabel?: string;
  readonly cancelLabel?: string;
  readonly tone?: 'primary' | 'danger';
  readonly pending?: boolean;
  /** Why the last attempt did not work; shown in the dialog, which stays open. */
  readonly error?: ReactNode;
  readonly onConfirm?: () => void;
  readonly children?: ReactNode;
};

/**
 * Asks before something that cannot simply be undone. Focus starts on its first field, else on the way out,
 * and comes back.
 */
export function ConfirmDialog(props: ConfirmDialogProps) {
  const t = useTexts('form');
  const { tone = 'primary', cancelLabel = t('cancel'), pending = false } = props;
  const { remember, giveBack } = useOpener();
  return (
    <AlertDialog.Root open={props.open} onOpenChange={props.onOpenChange}>
      <AlertDialog.Portal>
        <AlertDialog.Overlay className={VEIL} />
        <AlertDialog.Content
          className={cn(PANEL, 'gap-4 px-4 pt-5 pb-5 sm:px-6 sm:pb-5')}
          onOpenAutoFocus={(event) => {
            remember();
            focusFirstField(event);
          }}
          onCloseAutoFocus={giveBack}
        >
          <div>
            <AlertDialog.Title className="font-semibold text-base leading-6 break-words">
              {props.title}
            </AlertDialog.Title>
            <AlertDialog.Description className="mt-1 text-ink-soft">
              {props.description}
            </AlertDialog.Description>
          </div>
          {props.children}
          {props.error ? (
            <Callout tone="red" role="alert">
              {props.error}
            </Callout>
          ) : null}
          <div className="flex flex-col-reverse gap-2 sm:flex-row sm:justify-end">
            <AlertDialog.Cancel asChild>
              <Button>{cancelLabel}</Button>
            </AlertDialog.Cancel>
            {props.confirmLabel ? (
              <Button variant={tone} pending={pending} onClick={props.onConfirm}>
                {props.confirmLabel}
              </Button>
            ) : null}
          </div>
        </AlertDialog.Content>
      </AlertDialog.Portal>
    </AlertDialog.Root>
  );
}
