'use client';

import { useEffect } from 'react';
import type { LiveState } from './live-state.ts';
import { followMaintenance, latestLiveState } from './maintenance-feed.ts';

/** A refresh may be answered by a replica that has not heard yet. */
const LOOK_AGAIN_MS = { first: 2_000, most: 60_000 };

type Spread = (state: LiveState) => number;

/**
 * Calls `act` when the maintenance state is another than the one this page was made with, and again, ever more rarely,
 * as long as the page stays as it is. Never in a hidden tab, which is brought up to date when it is looked at; never
 * while the server does not know the state, when a page that can be read is worth more than a new one.
 * `spreadMs` says over how many milliseconds open pages should spread what they do.
 */
export function useStateChange(
  version: number | null,
  spreadMs: Spread,
  act: (state: LiveState) => void,
): void {
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let againMs = LOOK_AGAIN_MS.first;

    const change = (): LiveState | null => {
      const state = latestLiveState();
      return state && state.version !== null && state.version !== version ? state : null;
    };
    const actNow = () => {
      timer = undefined;
      const state = change();
      if (!state || document.hidden) return;
      act(state);
      timer = setTimeout(actNow, againMs);
      againMs = Math.min(2 * againMs, LOOK_AGAIN_MS.most);
    };
    const consider = () => {
      const state = change();
      if (!state || document.hidden) return;
      clearTimeout(timer);
      timer = setTimeout(actNow, Math.random() * spreadMs(state));
    };

    consider();
    const leave = followMaintenance({ onState: consider });
    document.addEventListener('visibilitychange', consider);
    return () => {
      clearTimeout(timer);
      leave();
      document.removeEventListener('visibilitychange', consider);
    };
  }, [version, spreadMs, act]);
}
