'use client';

import { Tooltip as Radix } from 'radix-ui';
import { type ReactNode, useState } from 'react';

type PausedTooltipProps = {
  /** Why nothing can be changed. */
  readonly reason: string;
  /** One focusable element, which does nothing. */
  readonly children: ReactNode;
};

/**
 * Says why a control is off: on hover, on keyboard focus, and when it is pressed all the same, which is the only one of
 * the three that a finger can do.
 */
export function PausedTooltip({ reason, children }: PausedTooltipProps) {
  const [open, setOpen] = useState(false);

  return (
    <Radix.Provider delayDuration={200}>
      <Radix.Root open={open} onOpenChange={setOpen}>
        <Radix.Trigger asChild onPointerUp={() => setOpen(true)}>
          {children}
        </Radix.Trigger>
        <Radix.Portal>
          <Radix.Content
            side="top"
            sideOffset={6}
            collisionPadding={12}
            className="z-50 max-w-72 animate-fade-in rounded-md bg-ink px-2.5 py-1.5 text-canvas text-xs leading-4 shadow-float"
          >
            {reason}
          </Radix.Content>
        </Radix.Portal>
      </Radix.Root>
    </Radix.Provider>
  );
}
