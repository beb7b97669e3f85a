'use client';

import { useRouter } from 'next/navigation';
import { useEffect, useRef, useTransition } from 'react';
import { leaveFlash } from './flash.tsx';

/**
 * For a change after which the page stays: refreshes it, and says what was done only when the page
 * shows it, also when the control that did it is gone by then. `onShown` runs while it is still there.
 */
export function useRefreshAndTell(onShown: () => void) {
  const router = useRouter();
  const [refreshing, startRefresh] = useTransition();
  const owed = useRef<(() => void) | null>(null);
  const shown = useRef(onShown);

  useEffect(() => {
    shown.current = onShown;
  });

  function refreshAndTell(text: string, path: string): void {
    owed.current = () => leaveFlash(text, path);
    startRefresh(() => router.refresh());
  }

  useEffect(() => {
    if (refreshing || !owed.current) return;
    tell(owed);
    shown.current();
  }, [refreshing]);

  useEffect(() => () => tell(owed), []);

  return { refreshing, refreshAndTell };
}

function tell(owed: { current: (() => void) | null }): void {
  owed.current?.();
  owed.current = null;
}
