'use client';

import { useRouter } from 'next/navigation';
import { useCallback } from 'react';
import type { LiveState } from './live-state.ts';
import { useStateChange } from './use-state-change.ts';

type FollowWindowProps = {
  /** Of the state that the page was made with; null when it was unknown. */
  readonly version: number | null;
};

/**
 * Lets an open page follow when maintenance begins, changes or ends: it refreshes itself. It never takes a
 * page with something typed away: in NO-ACCESS such a page waits until the gate is open again.
 */
export function FollowWindow({ version }: FollowWindowProps) {
  const router = useRouter();
  const refresh = useCallback(
    (state: LiveState) => {
      if (state.mode === 'NO-ACCESS' && somethingIsTyped()) return;
      router.refresh();
    },
    [router],
  );
  useStateChange(version, spreadMs, refresh);
  return null;
}

/** A start should be seen at once; after an end thousands of tabs come back, and nobody is in a hurry. */
function spreadMs({ mode }: LiveState): number {
  return mode === null ? 5_000 : 500;
}

function somethingIsTyped(): boolean {
  return document.querySelector('form[data-keeps-text]') !== null;
}
