'use client';

import { useRef } from 'react';
import { focusedNow, giveFocusBack } from './dialog-focus.ts';

/**
 * Remembers what had the focus when a dialog opened, and gives it back. Radix does this only for a
 * dialog with a trigger of its own; ours are mostly opened by state.
 */
export function useOpener() {
  const opener = useRef<HTMLElement | null>(null);
  return {
    remember: () => {
      opener.current = focusedNow();
    },
    giveBack: (event: Event) => giveFocusBack(event, opener.current),
  };
}
