'use client';

import { X } from 'lucide-react';
import { Dialog as Radix } from 'radix-ui';
import type { ReactNode } from 'react';
import { useTexts } from '#texts';
import { cn } from '../cn.ts';
import { buttonStyles } from './button-styles.ts';
import { focusFirstField } from './dialog-focus.ts';
import { useOpener } from './use-opener.ts';

/** A dialog's panel: a sheet from below on phones, centred from 640 px on. */
export const PANEL = [
  'fixed inset-x-0 bottom-0 z-50 flex max-h-[90dvh] animate-sheet-in flex-col overflow-y-auto rounded-t-xl border-t bg-surface pb-[env(safe-area-inset-bottom)] shadow-float outline-none',
  'sm:inset-auto sm:top-1/2 sm:left-1/2 sm:w-[min(520px,calc(100vw-32px))] sm:-translate-x-1/2 sm:-translate-y-1/2 sm:animate-fade-in sm:rounded-xl sm:border sm:pb-0',
].join(' ');

export const VEIL = 'fixed inset-0 z-50 animate-fade-in bg-veil';

type DialogProps = {
  readonly open?: boolean;
  readonly onOpenChange?: (open: boolean) => void;
  /** The control that opens it; leave out when `open` is controlled. */
  readonly trigger?: ReactNode;
  readonly title: ReactNode;
  readonly description?: ReactNode;
  readonly children: ReactNode;
  readonly className?: string;
};

/** A modal dialog: focus goes in, to its first field, and comes back; Escape and the veil close it. */
export function Dialog({ trigger, title, description, children, className, ...root }: DialogProps) {
  const t = useTexts('form');
  const { remember, giveBack } = useOpener();
  return (
    <Radix.Root {...root}>
      {trigger ? <Radix.Trigger asChild>{trigger}</Radix.Trigger> : null}
      <Radix.Portal>
        <Radix.Overlay className={VEIL} />
        <Radix.Content
          className={cn(PANEL, className)}
          onOpenAutoFocus={(event) => {
            remember();
            focusFirstField(event);
          }}
          onCloseAutoFocus={giveBack}
          {...(description ? {} : { 'aria-describedby': undefined })}
        >
          <header className="flex items-start justify-between gap-4 px-4 pt-5 sm:px-6">
            <div className="min-w-0">
              <Radix.Title className="font-semibold text-base leading-6">{title}</Radix.Title>
              {description ? (
                <Radix.Description className="mt-1 text-ink-soft">{description}</Radix.Description>
              ) : null}
            </div>
            <Radix.Close
              aria-label={t('close')}
              className={cn(buttonStyles({ variant: 'ghost', size: 'icon' }), '-mt-1.5 -mr-2')}
            >
              <X aria-hidden />
            </Radix.Close>
          </header>
          <div className="px-4 pt-4 pb-5 sm:px-6 sm:pb-6">{children}</div>
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}
