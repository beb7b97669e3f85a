'use client';

import { useRouter } from 'next/navigation';
import { useCallback } from 'react';
import type { LiveState } from './live-state.ts';
import type { ShownState } from './shown-state.ts';
import { somethingIsTyped } from './something-typed.ts';
import { useStateChange } from './use-state-change.ts';

type FollowWindowProps = {
  /** The state that the page was made with. */
  readonly shown: ShownState;
};

/**
 * How long until the last of all open pages has followed. Thousands of users' tabs hear of a change in the same moment;
 * the gate is shut by then, so a page that follows a start two seconds later lets nothing through. After an end nobody
 * is in a hurry. Administrators are few.
 */
const SPREAD_MS = { start: 2_500, end: 5_000, administrator: 500 };

/**
 * Lets an open page follow when maintenance begins, changes or ends: it refreshes itself. It never takes a
 * page with something typed away: in NO-ACCESS such a page waits until the gate is open again.
 */
export function FollowWindow({ shown }: FollowWindowProps) {
  const router = useRouter();
  const act = useCallback(
    (state: LiveState) => {
      if (state.mode === 'NO-ACCESS' && somethingIsTyped()) return;
      router.refresh();
    },
    [router],
  );
  useStateChange({ shown, spreadMs: shown.audience === 'administrator' ? soon : spreadMs, act });
  return null;
}

function spreadMs({ mode }: LiveState): number {
  return mode === null ? SPREAD_MS.end : SPREAD_MS.start;
}

function soon(): number {
  return SPREAD_MS.administrator;
}
