'use client';

import { Tooltip as Radix } from 'radix-ui';
import { type ReactNode, useCallback, useState } from 'react';

type TooltipProps = {
  readonly text: ReactNode;
  readonly side?: 'top' | 'bottom' | 'left' | 'right';
  /** One focusable element. */
  readonly children: ReactNode;
};

/**
 * A few words on hover, on keyboard focus, and when it is pressed, which is the only one of the three that a finger can
 * do; never the only place where something is said. They stand in the part of the page that they are about.
 */
export function Tooltip({ text, side = 'top', children }: TooltipProps) {
  const [open, setOpen] = useState(false);
  const [part, setPart] = useState<HTMLElement | null>(null);
  const findPart = useCallback((trigger: HTMLElement | null) => {
    if (trigger) setPart(trigger.closest<HTMLElement>('main, [role="dialog"], [role="alertdialog"]'));
  }, []);
  return (
    <Radix.Provider delayDuration={200}>
      <Radix.Root open={open} onOpenChange={setOpen}>
        <Radix.Trigger asChild ref={findPart} onPointerUp={() => setOpen(true)}>
          {children}
        </Radix.Trigger>
        <Radix.Portal container={part}>
          <Radix.Content
            side={side}
            sideOffset={6}
            collisionPadding={12}
            className="z-50 max-w-72 animate-fade-in rounded-md bg-ink px-2.5 py-1.5 text-canvas text-xs leading-4 shadow-float"
          >
            {text}
          </Radix.Content>
        </Radix.Portal>
      </Radix.Root>
    </Radix.Provider>
  );
}
